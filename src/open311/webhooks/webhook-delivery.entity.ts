import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { WebhookEvent } from './webhook.entity.js';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** One message for one webhook; its id is the `webhook-id`, the same in every try, so that the receiver can know a message again. */
@Entity('webhook_deliveries')
@Index('ix_webhook_deliveries_webhook', ['webhookId', 'id'])
export class WebhookDelivery {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') webhookId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') event: WebhookEvent;
  /** As it is sent and signed. */
  @Column('text') body: string;
  @Column('varchar') createdAt: Instant;
  @Column('varchar') state: DeliveryState;
  @Column('integer') tries: number;
  @Column('varchar', { nullable: true }) triedAt: Instant | null;
  @Column('varchar', { nullable: true }) nextTryAt: Instant | null;
  /** HTTP status; null where none came. */
  @Column('integer', { nullable: true }) answerStatus: number | null;
  /** The first 500 characters of the answer, or why there is none. */
  @Column('text', { nullable: true }) answer: string | null;
}
