import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { WebhookEvent } from './webhook.entity.js';

/** `superseded`: a newer message about the same request took its place, or the request is no longer told; its body is gone. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'superseded';

/** One message for one webhook; its id is the `webhook-id`, the same in every try, so that the receiver can know a message again. */
@Entity('webhook_deliveries')
@Index('ix_webhook_deliveries_webhook', ['webhookId', 'id'])
@Index('ix_webhook_deliveries_request', ['requestId', 'webhookId'])
export class WebhookDelivery {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') webhookId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') event: WebhookEvent;
  /** About which request of the list; null of messages from before this was kept. */
  @Column('varchar', { nullable: true }) requestId: string | null;
  /** As it is sent and signed; empty once what it says may no longer be told. */
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
