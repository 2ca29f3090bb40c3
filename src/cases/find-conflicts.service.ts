import { Injectable } from '@nestjs/common';
import { ElectionsService } from '../elections/elections.service.js';
import { VaultService } from '../identity/vault.service.js';
import { DeclarationsBook, type Declared } from '../people/declarations/declarations-book.js';
import { PeopleService } from '../people/people.service.js';
import type { GroupMember } from '../people/group.js';
import type { Roster } from '../people/roster.js';
import type { Reads } from '../platform/database/tx.js';
import { conflictsWith, type Accused, type Conflict } from './conflict-rules.js';
import { declaredConflicts } from './declared-conflict-rules.js';
import type { Case } from './entities/case.entity.js';

/** Who is who in a district, and what they declared. */
export type Who = { roster: Roster; declared: readonly Declared[] };

/** A case as far as it is compared. */
export type Compared = {
  kase: Pick<Case, 'id' | 'districtCode' | 'townCode' | 'villageCode' | 'stage' | 'receivedAt'>;
  respondents: readonly Accused[];
  /** Cases merged into it: their complainants are its own. */
  childIds: readonly string[];
};

/** What is told, as far as it is compared. */
export type Told = Pick<Case, 'townCode' | 'villageCode' | 'stage' | 'receivedAt'> & { respondents: readonly Accused[] };
/** Declared names that the complainants bear, and who sits in the towns' groups. */
type Beside = { namesOfComplainants: ReadonlySet<string>; seats: readonly GroupMember[] };

/** Compares cases with everybody who might handle or read them (model §4.11, R20, R22). */
@Injectable()
export class FindConflictsService {
  constructor(
    private readonly people: PeopleService,
    private readonly declarations: DeclarationsBook,
    private readonly vault: VaultService,
    private readonly elections: ElectionsService,
  ) {}

  /** From memory, at most 5 s behind other processes; with `reads` as it is now. */
  async who(districtCode: string, reads?: Reads): Promise<Who> {
    const [roster, declared] = await Promise.all([
      this.people.roster(districtCode, reads),
      this.declarations.of(districtCode, reads),
    ]);
    return { roster, declared };
  }

  /** Everybody in conflict with one case. Reads the vault only where somebody has declared to be kin of a person. */
  async of(reads: Reads, compared: Compared, who: Who): Promise<Conflict[]> {
    const [conflicts = []] = await this.ofMany(reads, [compared], who);
    return conflicts;
  }

  /** For each case of one district, in their order. */
  async ofMany(reads: Reads, cases: readonly Compared[], who: Who): Promise<Conflict[][]> {
    const names = namesIn(who);
    const ids = names.length === 0 ? [] : cases.flatMap(({ kase, childIds }) => [kase.id, ...childIds]);
    const borne = await this.vault.namesBorne(reads, ids, names);
    const seats = cases.some(({ respondents }) => respondents.length > 0) ? seatsOfTowns(who) : [];
    const found: Conflict[][] = [];
    for (const { kase, respondents, childIds } of cases) {
      const namesOfComplainants = new Set([kase.id, ...childIds].flatMap((id) => [...(borne.get(id) ?? [])]));
      found.push(await this.between({ ...kase, respondents, namesOfComplainants, seats }, who));
    }
    return found;
  }

  /** As `of`, of what is being told and is no case yet; `bears` picks the names that its complainants bear. */
  ofTold({ bears, ...told }: Told & { bears: (names: readonly string[]) => ReadonlySet<string> }, who: Who): Promise<Conflict[]> {
    return this.between({ ...told, namesOfComplainants: bears(namesIn(who)), seats: seatsOfTowns(who) }, who);
  }

  private async between(facts: Told & Beside, { roster: { groups, staff }, declared }: Who): Promise<Conflict[]> {
    const { respondents, namesOfComplainants, townCode, villageCode, stage, receivedAt, seats } = facts;
    if (respondents.length === 0 && declared.length === 0) return [];
    const onSiteGuideId = await this.guideOf(villageCode);
    return [
      ...conflictsWith({ respondents, townCode, groups, staff, seats }),
      ...declaredConflicts({ declared, respondents, villageCode, stage, receivedAt, namesOfComplainants, onSiteGuideId }),
    ];
  }

  private async guideOf(villageCode: string | null): Promise<string | null> {
    if (villageCode === null) return null;
    return (await this.elections.villageProfile(villageCode))?.onSiteGuideStaffId ?? null;
  }
}

const namesIn = ({ declared }: Who): string[] => [...new Set(declared.flatMap(({ name }) => name ?? []))];

const seatsOfTowns = ({ roster }: Who): GroupMember[] =>
  roster.groups.filter(({ kind }) => kind === 'town').flatMap(({ id }) => roster.membersOf(id));
