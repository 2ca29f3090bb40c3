import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { DAY, dayOf, instant, plus, type Instant } from '../../kernel/time.js';
import type { Reads, Tx } from '../../platform/database/tx.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RegionsService } from '../../regions/regions.service.js';
import { insistOn, isFor } from '../office-acts.js';
import { PeopleNews } from '../people-news.js';
import { PeopleService } from '../people.service.js';
import { objectionToDeclaration, objectionToEnding, objectionToStriking, readsKinNames } from './declaration-rules.js';
import { DeclarationRow } from './declaration.entity.js';
import { DeclarationsBook } from './declarations-book.js';
import type { DeclarationDto } from './dto/declaration.dto.js';
import { SealedNames } from './sealed-names.js';

export type DeclarationView = Omit<DeclarationRow, 'districtCode' | 'wrappedKey' | 'sealedName'> & {
  /** Of kin: for the person who declared and the head; else null. */
  name: string | null;
};

/** Staff declare kin and interests (R22); what they declare keeps them from handling and reading the cases it touches. */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly regions: RegionsService,
    private readonly names: SealedNames,
    private readonly book: DeclarationsBook,
    private readonly news: PeopleNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Mine, or those of somebody else for the head, the administrator and the auditor; newest first. Throws NotYourRole. */
  async list(actor: Staff, staffId: string = actor.id): Promise<{ items: DeclarationView[] }> {
    if (staffId !== actor.id) insistOn('readDeclarations', actor);
    const { districtCode } = actor;
    const rows = await this.reader.find(DeclarationRow, { districtCode, staffId }, { declaredAt: 'DESC', id: 'DESC' });
    return { items: rows.map((row) => this.viewFor(actor, row)) };
  }

  /** About oneself; the head or the administrator also about another. Throws NotYourRole, BadRequest and Refused `declaration.…`. */
  async declare(actor: Staff, input: DeclarationDto): Promise<DeclarationView> {
    const staffId = input.staffId ?? actor.id;
    if (staffId !== actor.id) insistOn('recordDeclarations', actor);
    const { districtCode } = actor;
    if (!(await this.people.roster(districtCode)).member(staffId)) throw new BadRequest(UNKNOWN_STAFF);
    const villageCode = input.villageCode ?? null;
    const isKnownVillage = villageCode === null || (await this.isVillageOf(districtCode, villageCode));
    return this.work.write(async (tx) => {
      const at = this.now();
      const name = input.name?.trim() ?? null;
      const objection = objectionToDeclaration({
        kind: input.kind,
        villageCode,
        stage: input.stage ?? null,
        name,
        since: input.since ?? null,
        today: dayOf(at),
        isKnownVillage,
        isOwn: staffId === actor.id,
        namedOfLate: await namedOfLate(tx, staffId, at),
      });
      if (objection?.code === TOO_MANY) throw new Refused(objection);
      if (objection) throw new BadRequest(objection);
      const row = this.rowFor(actor, staffId, { ...input, name: name ?? undefined }, at);
      await tx.insert(DeclarationRow, row);
      await this.tell(tx, row);
      return this.viewFor(actor, row);
    });
  }

  /** From now on; for cases that were open before, it goes on counting. Throws NotFound, Refused `declaration.ended`. */
  end(actor: Staff, id: string): Promise<DeclarationView> {
    return this.work.write(async (tx) => {
      const row = await this.lock(tx, actor, id);
      const objection = objectionToEnding({ isEnded: row.endedAt !== null, isStruck: row.struckAt !== null });
      if (objection) throw new Refused(objection);
      return this.change(tx, actor, row, { endedAt: this.now(), endedById: actor.id });
    });
  }

  /** It never was so; what it alone had taken away comes back. The head, not about oneself. Throws NotFound, Refused `declaration.…`. */
  strike(actor: Staff, id: string): Promise<DeclarationView> {
    return this.work.write(async (tx) => {
      const row = await this.lock(tx, actor, id);
      const objection = objectionToStriking({ isOwn: row.staffId === actor.id, isStruck: row.struckAt !== null });
      if (objection) throw new Refused(objection);
      return this.change(tx, actor, row, { struckAt: this.now(), struckById: actor.id });
    });
  }

  private async change(tx: Tx, actor: Staff, row: DeclarationRow, patch: Partial<DeclarationRow>): Promise<DeclarationView> {
    await tx.update(DeclarationRow, { id: row.id }, patch);
    const changed = { ...row, ...patch };
    await this.tell(tx, changed);
    return this.viewFor(actor, changed);
  }

  private async tell(tx: Tx, { districtCode, staffId, struckAt }: DeclarationRow): Promise<void> {
    this.book.forgetAfter(tx, districtCode);
    await this.news.changed(tx, { districtCode, staffId, isStruckOut: struckAt !== null });
  }

  /** Those of others are not there for who may not record them. */
  private async lock(tx: Tx, actor: Staff, id: string): Promise<DeclarationRow> {
    const row = await tx.lock(DeclarationRow, { id, districtCode: actor.districtCode });
    if (!row || (row.staffId !== actor.id && !isFor('recordDeclarations', actor.role))) throw new NotFound();
    return row;
  }

  private rowFor(actor: Staff, staffId: string, input: DeclarationDto, at: Instant): DeclarationRow {
    const id = newId();
    return {
      id,
      districtCode: actor.districtCode,
      staffId,
      kind: input.kind,
      villageCode: input.villageCode ?? null,
      stage: input.stage ?? null,
      ...this.names.seal(id, input.name ?? null),
      since: input.since ?? null,
      declaredAt: at,
      declaredById: actor.id,
      endedAt: null,
      endedById: null,
      struckAt: null,
      struckById: null,
    };
  }

  private viewFor(actor: Staff, row: DeclarationRow): DeclarationView {
    const { districtCode: _district, wrappedKey: _key, sealedName: _name, ...view } = row;
    return { ...view, name: readsKinNames(actor, row.staffId) ? this.names.open(row) : null };
  }

  private async isVillageOf(districtCode: string, code: string): Promise<boolean> {
    const region = await this.regions.find(code);
    return region?.level === 'village' && region.districtCode === districtCode;
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const TOO_MANY = 'declaration.too-many-names';
const UNKNOWN_STAFF = refusal('input.unknown-staff', '没有这个在岗人员。', 'No member of staff has this id.');

const namedOfLate = async (reads: Reads, staffId: string, at: Instant): Promise<number> => {
  const [row] = await reads.sql<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM staff_declarations
     WHERE staff_id = ? AND declared_by_id = ? AND sealed_name IS NOT NULL AND declared_at > ?`,
    [staffId, staffId, plus(at, -DAY)],
  );
  return Number(row?.n ?? 0);
};
