import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';
import type { ClockName } from './clock-names.js';
import type { BoundedBy } from './due-rules.js';
import type { CountingMode, Side } from './limit.js';
import type { RungName } from './rungs.js';

/** Clocks the breach sweep has to look at; a partial index, so that what has ended or been marked costs nothing. */
export const UNBREACHED = 'met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND breached_at IS NULL';

/** Clocks that have a rung to come; what has ended, is paused or has fired its last costs the search nothing. */
export const HAS_RUNG_TO_COME = 'next_rung_at IS NOT NULL';

/** Open clocks whose time is over, and noticed to be. */
export const IS_OVERDUE = 'breached_at IS NOT NULL AND slot IS NOT NULL';

/** Open clocks that rest on a year without data; a handful, which warnings count often. */
export const IS_PROVISIONAL = 'provisional = TRUE AND slot IS NOT NULL';

/** Open clocks of the officials. */
export const OFFICIAL_AND_OPEN = "slot IS NOT NULL AND side = 'official'";

/** One clock of one case. The row is the truth, the queue only wakes us up. It is never deleted. */
@Entity('deadlines')
@Index('ix_deadlines_case_slot', ['caseId', 'slot'], { unique: true })
@Index('ix_deadlines_sweep', ['dueAt'], { where: UNBREACHED })
@Index('ix_deadlines_next_rung', ['nextRungAt'], { where: HAS_RUNG_TO_COME })
@Index('ix_deadlines_provisional', ['districtCode'], { where: IS_PROVISIONAL })
@Index('ix_deadlines_overdue', ['breachedAt'], { where: IS_OVERDUE })
@Index('ix_deadlines_official', ['caseId', 'dueAt', 'clock', 'slot', 'side'], { where: OFFICIAL_AND_OPEN })
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
  /** The first rung of its ladder that has not fired; null when it has none, has fired all, or has ended. */
  @Column('varchar', { nullable: true }) nextRung: RungName | null;
  /** When that rung fires; null also while the clock is paused. */
  @Column('varchar', { nullable: true }) nextRungAt: Instant | null;
  /** The highest rung that has fired: those below it have fired or did not exist. It outlives the clock's end, for a revival. */
  @Column('varchar', { nullable: true }) lastRung: RungName | null;
  /** From when working days after the due are counted, where the clock stood still after it; null: from the due. */
  @Column('varchar', { nullable: true }) lateFrom: Instant | null;
  @Column('varchar') createdAt: Instant;
}
