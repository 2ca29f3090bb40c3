import { Injectable } from '@nestjs/common';
import { ElectionsService } from '../elections/elections.service.js';
import { VaultService } from '../identity/vault.service.js';
import { DeclarationsBook, type Declared } from '../people/declarations/declarations-book.js';
import { PeopleService } from '../people/people.service.js';
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
    const { roster, declared } = who;
    const names = [...new Set(declared.flatMap(({ name }) => name ?? []))];
    const ids = names.length === 0 ? [] : cases.flatMap(({ kase, childIds }) => [kase.id, ...childIds]);
    const borne = await this.vault.namesBorne(reads, ids, names);
    const isAccused = cases.some(({ respondents }) => respondents.length > 0);
    const seats = isAccused ? roster.groups.filter((g) => g.kind === 'town').flatMap((g) => roster.membersOf(g.id)) : [];
    const found: Conflict[][] = [];
    for (const { kase, respondents, childIds } of cases) {
      if (respondents.length === 0 && declared.length === 0) {
        found.push([]);
        continue;
      }
      const { villageCode, stage, receivedAt, townCode } = kase;
      const { groups, staff } = roster;
      found.push([
        ...conflictsWith({ respondents, townCode, groups, staff, seats }),
        ...declaredConflicts({
          declared,
          respondents,
          villageCode,
          stage,
          receivedAt,
          namesOfComplainants: new Set([kase.id, ...childIds].flatMap((id) => [...(borne.get(id) ?? [])])),
          onSiteGuideId: await this.guideOf(villageCode),
        }),
      ]);
    }
    return found;
  }

  private async guideOf(villageCode: string | null): Promise<string | null> {
    if (villageCode === null) return null;
    return (await this.elections.villageProfile(villageCode))?.onSiteGuideStaffId ?? null;
  }
}
