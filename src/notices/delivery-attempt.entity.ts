import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

export const ATTEMPT_RESULTS = ['served', 'failed'] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** One try to bring a notice to its recipient, with the day on its delivery receipt. Append-only. */
@Entity('delivery_attempts')
@Index('ix_delivery_attempts_delivery', ['deliveryId'])
export class DeliveryAttempt {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') deliveryId: string;
  @Column('varchar') caseId: string;
  @Column('varchar') result: AttemptResult;
  @Column('varchar') at: Instant;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('varchar') byId: string;
  @Column('varchar') recordedAt: Instant;
}
