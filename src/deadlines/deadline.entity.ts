import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';
import type { ClockName } from './clock-names.js';
import type { BoundedBy } from './due-rules.js';
import type { CountingMode, Side } from './limit.js';

/** Clocks the breach sweep has to look at; a partial index, so that what has ended or been marked costs nothing. */
export const UNBREACHED = 'met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND breached_at IS NULL';

/** One clock of one case. The row is the truth, the queue only wakes us up. It is never deleted. */
@Entity('deadlines')
@Index('ix_deadlines_case_slot', ['caseId', 'slot'], { unique: true })
@Index('ix_deadlines_sweep', ['dueAt'], { where: UNBREACHED })
export class Deadline {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  /** The action, round, review or group the clock is about; null when it is about the case as such. */
  @Column('varchar', { nullable: true }) subjectId: string | null;
  @Column('varchar') clock: ClockName;
  /** `clock` or `clock:subject` while open, null once met or cancelled: a case holds each slot once. */
  @Column('varchar', { nullable: true }) slot: string | null;
  @Column('varchar') ruleId: string;
  @Column('varchar') side: Side;
  /** Statutory: never pauses. */
  @Column('boolean') legal: boolean;
  /** From when it counts; a merge may have moved it to the earliest start. */
  @Column('varchar') startedAt: Instant;
  /** From when it counted at first. */
  @Column('varchar') baseStartedAt: Instant;
  /** The effective due: the earliest of the limit and the bounds below. */
  @Column('varchar') dueAt: Instant;
  @Column('varchar') limitText: string;
  @Column('varchar') countingMode: CountingMode;
  /** The clock's own limit with its pauses and extensions, bounds not looked at. */
  @Column('varchar') limitDueAt: Instant;
  @Column('varchar', { nullable: true }) legalDueAt: Instant | null;
  @Column('varchar', { nullable: true }) nextStageAt: Instant | null;
  /** 24:00 of the day before polling. */
  @Column('varchar', { nullable: true }) pollingEndAt: Instant | null;
  @Column('varchar', { nullable: true }) boundedBy: BoundedBy;
  @Column('varchar') calendarVersion: string;
  /** Counted through a year without data: may move, and a citizen's window is not closed on it. */
  @Column('boolean') provisional: boolean;
  @Column('varchar', { nullable: true }) pausedAt: Instant | null;
  /** All ended pauses together, in seconds: 32 bits of milliseconds would overflow after 24 days. */
  @Column('integer') pausedSeconds: number;
  /** The effective due before the latest extension. */
  @Column('varchar', { nullable: true }) extendedFrom: Instant | null;
  @Column('varchar', { nullable: true }) metAt: Instant | null;
  @Column('varchar', { nullable: true }) cancelledAt: Instant | null;
  @Column('varchar', { nullable: true }) cancelReason: string | null;
  /** The due time that passed while the clock was open, whenever it was noticed. */
  @Column('varchar', { nullable: true }) breachedAt: Instant | null;
  @Column('varchar') createdAt: Instant;
}
