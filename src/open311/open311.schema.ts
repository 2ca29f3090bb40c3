import type { RoomSchema } from '../platform/database/schema.js';
import { Open3110270 } from './migrations/0270-open311.js';
import { Webhooks0271 } from './migrations/0271-webhooks.js';
import { Open311Repeats0272 } from './migrations/0272-open311-repeats.js';
import { WebhooksSupersede0273 } from './migrations/0273-webhooks-supersede.js';
import { Open311Key } from './open311-key.entity.js';
import { Open311Post } from './open311-post.entity.js';
import { Open311Request } from './open311-request.entity.js';
import { Open311Sender } from './open311-sender.entity.js';
import { Open311Update } from './open311-update.entity.js';
import { secretContext } from './webhooks/secret-context.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';

export const open311Schema: RoomSchema = {
  entities: [Open311Request, Open311Key, Open311Post, Open311Sender, Open311Update, Webhook, WebhookDelivery],
  migrations: [Open3110270, Webhooks0271, Open311Repeats0272, WebhooksSupersede0273],
  sealed: [
    { table: 'open311_keys', column: 'key_hash', how: 'own' },
    { table: 'webhooks', column: 'secret_sealed', key: 'id', how: 'sealed', context: ({ id }) => secretContext(id!) },
  ],
};
