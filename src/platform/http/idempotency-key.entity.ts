import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** A request that was carried out under an Idempotency-Key. Hashes and ids only: neither the request nor its answer is kept. */
@Entity('idempotency_keys')
@Index('ix_idempotency_keys_created', ['createdAt'])
export class IdempotencyKey {
  /** Hash of district, actor, route and key. */
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') requestHash: string;
  @Column('varchar') resourceId: string;
  @Column('integer') status: number;
  @Column('varchar') createdAt: Instant;
}
