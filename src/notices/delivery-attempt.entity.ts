import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryMode } from '../cases/vocabulary.js';
import type { Instant } from '../kernel/time.js';

export const ATTEMPT_RESULTS = ['served', 'failed'] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** What people do with a notice. What is read with number and code needs nobody. */
export const ATTEMPT_WAYS = ['POST', 'IN_PERSON', 'PHONE', 'OFFICIAL'] as const satisfies readonly DeliveryMode[];
export type AttemptWay = (typeof ATTEMPT_WAYS)[number];

/** Who took it: the addressee, an adult of the household, a representative, the mail room of a unit. */
export const TAKERS = ['addressee', 'household', 'representative', 'mail_room'] as const;
export type Taker = (typeof TAKERS)[number];

/** How a call ended. */
export const CALL_OUTCOMES = ['reached', 'no_answer', 'busy', 'wrong_number', 'refused'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One try to bring a notice to its recipient, with the day on its delivery receipt. Append-only: a later row puts a wrong one right. */
@Entity('delivery_attempts')
@Index('ix_delivery_attempts_delivery', ['deliveryId'])
export class DeliveryAttempt {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') deliveryId: string;
  @Column('varchar') caseId: string;
  @Column('varchar') result: AttemptResult;
  @Column('varchar') at: Instant;
  /** Why it failed; of a correction, why it is one. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('varchar') byId: string;
  @Column('varchar') recordedAt: Instant;
  /** The way that was really taken; null in old rows: as the delivery says. */
  @Column('varchar', { nullable: true }) way: AttemptWay | null;
  /** Of registered mail (挂号). */
  @Column('varchar', { nullable: true }) registeredNumber: string | null;
  @Column('varchar', { nullable: true }) takenBy: Taker | null;
  @Column('varchar', { nullable: true }) outcome: CallOutcome | null;
  /** The slip, the receipt with its signature, the recording: evidence of the case. */
  @Column('varchar', { nullable: true }) evidenceId: string | null;
  /** The row that this one puts right. */
  @Column('varchar', { nullable: true }) correctsId: string | null;
}

/** Without those that a later one put right. */
export const standing = <T extends { id: string; correctsId: string | null }>(attempts: readonly T[]): T[] => {
  const corrected = new Set(attempts.map(({ correctsId }) => correctsId));
  return attempts.filter(({ id }) => !corrected.has(id));
};
