import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { SealedText } from '../../platform/crypto/sealed-text.js';

/** A request appeared in the list, changed in it, or was taken out of it. */
export const WEBHOOK_EVENTS = ['request.published', 'request.updated', 'request.withdrawn'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Where another system wants to be told what changes in the public list. */
@Entity('webhooks')
@Index('ix_webhooks_district', ['districtCode', 'createdAt'])
export class Webhook {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') url: string;
  @Column('simple-json') events: WebhookEvent[];
  @Column('text') secretSealed: SealedText;
  @Column('varchar') createdById: string;
  @Column('varchar') createdAt: Instant;
  /** The first failure since the last success. */
  @Column('varchar', { nullable: true }) failingSince: Instant | null;
  /** Failed for too long: nothing is sent until somebody resumes it. */
  @Column('varchar', { nullable: true }) pausedAt: Instant | null;
  /** Removed, or the receiver answered 410. */
  /** Since when so many messages wait that further ones are not kept: the receiver has to read the list anew. */
  @Column('varchar', { nullable: true }) missedSince: Instant | null;
  @Column('varchar', { nullable: true }) endedAt: Instant | null;
}
