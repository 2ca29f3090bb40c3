import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { DeliveryMode, DeliveryState, Recipient } from '../vocabulary.js';

/** How one notice reached one recipient: tries, result, and why not. */
@Entity('deliveries')
@Index('ix_deliveries_case', ['caseId'])
@Index('ix_deliveries_state_next', ['districtCode', 'state', 'nextTryAt'])
export class Delivery {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  noticeId: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  recipient: Recipient;

  @Column('varchar')
  mode: DeliveryMode;

  @Column('varchar')
  state: DeliveryState;

  @Column('integer')
  tries: number;

  @Column('varchar', { nullable: true })
  lastTryAt: Instant | null;

  @Column('varchar', { nullable: true })
  nextTryAt: Instant | null;

  @Column('varchar', { nullable: true })
  servedAt: Instant | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('varchar', { nullable: true })
  recordedById: string | null;
}
