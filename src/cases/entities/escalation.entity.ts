import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClockName } from '../../deadlines/clock-names.js';
import type { Instant } from '../../kernel/time.js';
import type { EscalationEffect, EscalationRung } from '../vocabulary.js';

/** What the sweep for unanswered rungs looks at. */
export const AWAITS_ACKNOWLEDGEMENT = 'acknowledged_at IS NULL AND ended_at IS NULL AND ack_due_at IS NOT NULL';

/** What is shown on the duty screen. */
export const ALARMS = 'ended_at IS NULL AND acknowledged_at IS NULL AND (undelivered = TRUE OR alarmed_at IS NOT NULL)';

/** One rung of the ladder that has fired on a case: never fired twice, never removed. The room `ladder` writes it. */
@Entity('escalations')
@Index('ux_escalations_deadline_rung', ['deadlineId', 'rung'], { unique: true })
@Index('ux_escalations_case_rung_subject', ['caseId', 'rung', 'subjectId'], { unique: true })
@Index('ix_escalations_ack_due', ['ackDueAt'], { where: AWAITS_ACKNOWLEDGEMENT })
@Index('ix_escalations_alarms', ['districtCode'], { where: ALARMS })
export class Escalation {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  caseId: string;

  /** Null for a rung that hangs on no clock. */
  @Column('varchar', { nullable: true })
  deadlineId: string | null;

  @Column('varchar', { nullable: true })
  clock: ClockName | null;

  @Column('varchar')
  rung: EscalationRung;

  /** Of a rung without a clock: what it is about, the case where it is nothing narrower. Null on a clock's rung. */
  @Column('varchar', { nullable: true })
  subjectId: string | null;

  /** What set off a rung without a clock (`severity_4`); null on a clock's rung. */
  @Column('varchar', { nullable: true })
  trigger: string | null;

  /** The group that owes what the clock is about; a town reads of its own obligations alone. */
  @Column('varchar', { nullable: true })
  groupId: string | null;

  /** When it was due to fire. */
  @Column('varchar')
  rungAt: Instant;

  /** When it did: later where the house slept. */
  @Column('varchar')
  firedAt: Instant;

  @Column('varchar')
  effect: EscalationEffect;

  /** 0 as fired; grows each time that it moves up unacknowledged. */
  @Column('integer')
  level: number;

  /** Null where no acknowledgement is owed, or nobody is left to ask. */
  @Column('varchar', { nullable: true })
  ackDueAt: Instant | null;

  @Column('varchar', { nullable: true })
  acknowledgedAt: Instant | null;

  @Column('varchar', { nullable: true })
  acknowledgedById: string | null;

  /** The record of a talk (约谈), otherwise what the receiver adds. */
  @Column('text', { nullable: true })
  ackNote: string | null;

  /** Its clock, or the case, ended before anybody acknowledged it. */
  @Column('varchar', { nullable: true })
  endedAt: Instant | null;

  /** Nobody could be told: an alarm on the duty screen. */
  @Column('boolean')
  undelivered: boolean;

  /** It went up to the duty desk and stayed unacknowledged: an alarm on the duty screen. */
  @Column('varchar', { nullable: true })
  alarmedAt: Instant | null;
}
