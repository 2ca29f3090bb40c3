import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { instant, plus, type Instant } from '../kernel/time.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { ShortMemory } from '../regions/short-memory.js';
import { DeadlineOverride } from './deadline-override.entity.js';
import { DeadlineTable } from './deadline-table.js';
import type { ClockRow } from './open-clocks.js';
import { LimitOverrides, NO_OVERRIDES, type LimitOverride } from './limit-overrides.js';
import { parseLimit } from './limit.js';
import { objectionToOverride } from './override-rules.js';

/** How long another process may still go by its memory. */
const BEHIND_MS = 5_000;

/** Which election, and who sets the limit and why. */
export type OverrideToSet = LimitOverride & { electionId: string; districtCode: string; reason: string; byId: string };

/**
 * Limits that differ from config/deadlines.yaml in one election. They hold for clocks that start from then on; open clocks keep what was
 * promised. Answers come from memory, at most 5 s behind another process; own writes show at once.
 */
@Injectable()
export class OverridesService {
  private readonly byElection = new ShortMemory<LimitOverrides>((id) => this.load(id));

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly table: DeadlineTable,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What differs in the election; nothing where there is none. */
  async of(electionId: string | null | undefined): Promise<LimitOverrides> {
    return electionId ? this.byElection.get(electionId) : NO_OVERRIDES;
  }

  /** Those in force and all that ever were, latest first. */
  async history(electionId: string): Promise<DeadlineOverride[]> {
    return this.reader.find(DeadlineOverride, { electionId }, { at: 'DESC', id: 'DESC' });
  }

  /** The override from which the clock has its limit; undefined when it has the file's. A process may use one 5 s after its revocation. */
  async behind({ clock, districtCode, limitText, createdAt }: ClockRow): Promise<DeadlineOverride | undefined> {
    const rows = await this.reader.find(DeadlineOverride, { clock, districtCode, limitText }, { at: 'DESC', id: 'DESC' });
    return rows.find(({ at, revokedAt }) => at <= createdAt && (revokedAt === null || createdAt <= plus(revokedAt, BEHIND_MS)));
  }

  /** Sets a limit in place of the file's, and of an override in force, which is thereby revoked. Throws BadRequest, Refused `override.race`. */
  async set(wanted: OverrideToSet): Promise<DeadlineOverride> {
    const objection = objectionToOverride({ ...wanted, spec: this.table.specOf(wanted.clock) });
    if (objection) throw new BadRequest(objection);
    const { electionId, clock, column, isLetter, byId } = wanted;
    const slot = `${clock}:${column}${isLetter ? ':letter' : ''}`;
    try {
      return await this.work.write(async (tx) => {
        const at = this.now();
        await tx.update(DeadlineOverride, { electionId, slot }, { slot: null, revokedAt: at, revokedById: byId });
        const limitText = parseLimit(wanted.limitText)?.text ?? wanted.limitText;
        const row: DeadlineOverride = { id: newId(), ...wanted, limitText, slot, at, revokedAt: null, revokedById: null };
        await tx.insert(DeadlineOverride, row);
        this.forgetAfter(tx, electionId);
        return row;
      });
    } catch (error) {
      throw isDuplicate(error) ? new Refused(RACE) : error;
    }
  }

  /** From then on the file's limit holds again. Throws NotFound, Refused `override.revoked`. */
  async revoke(electionId: string, id: string, byId: string): Promise<DeadlineOverride> {
    return this.work.write(async (tx) => {
      const row = await tx.lock(DeadlineOverride, { id, electionId });
      if (!row) throw new NotFound();
      if (row.revokedAt !== null) throw new Refused(REVOKED);
      const patch = { slot: null, revokedAt: this.now(), revokedById: byId };
      await tx.update(DeadlineOverride, { id }, patch);
      this.forgetAfter(tx, electionId);
      return { ...row, ...patch };
    });
  }

  private async load(electionId: string): Promise<LimitOverrides> {
    const rows = await this.reader.find(DeadlineOverride, { electionId, revokedAt: null });
    return new LimitOverrides(rows);
  }

  private forgetAfter(tx: Tx, electionId: string): void {
    tx.afterCommit(() => this.byElection.forget(electionId));
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const RACE = refusal(
  'override.race',
  '刚刚有人变更了同一时限，请刷新后重试。',
  'Someone else has just changed the same limit; reload and try again.',
);
const REVOKED = refusal('override.revoked', '该变更已经撤销。', 'This override has been revoked already.');
