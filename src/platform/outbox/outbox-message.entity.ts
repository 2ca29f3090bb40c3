import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

export type MessagePayload = Record<string, string | number | null>;

/** News that a transaction announces, kept until its handler has done it. The payload holds ids only. */
@Entity('outbox_messages')
@Index('ix_outbox_messages_open', ['enqueuedAt', 'notBefore'], { where: 'done_at IS NULL AND dead_at IS NULL' })
@Index('ix_outbox_messages_done', ['doneAt'], { where: 'done_at IS NOT NULL' })
@Index('ix_outbox_messages_dead', ['deadAt'], { where: 'dead_at IS NOT NULL' })
export class OutboxMessage {
  /** Also the job's id in the queue. */
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') name: string;
  @Column('varchar') districtCode: string;
  @Column('simple-json') payload: MessagePayload;
  @Column('varchar') createdAt: Instant;
  /** Not to be worked before this instant; null means at once. */
  @Column('varchar', { nullable: true }) notBefore: Instant | null;
  /** When a relay last handed it to the queue. */
  @Column('varchar', { nullable: true }) enqueuedAt: Instant | null;
  @Column('varchar', { nullable: true }) doneAt: Instant | null;
  /** Failed tries. */
  @Column('integer') tries: number;
  @Column('text', { nullable: true }) lastError: string | null;
  /** Given up after too many tries; waits for a person to re-drive it. */
  @Column('varchar', { nullable: true }) deadAt: Instant | null;
}
