import type { RoomSchema } from '../platform/database/schema.js';
import { Open3110270 } from './migrations/0270-open311.js';
import { Webhooks0271 } from './migrations/0271-webhooks.js';
import { Open311Key } from './open311-key.entity.js';
import { Open311Request } from './open311-request.entity.js';
import { secretContext } from './webhooks/secret-context.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';

export const open311Schema: RoomSchema = {
  entities: [Open311Request, Open311Key, Webhook, WebhookDelivery],
  migrations: [Open3110270, Webhooks0271],
  sealed: [
    { table: 'open311_keys', column: 'key_hash', how: 'own' },
    { table: 'webhooks', column: 'secret_sealed', key: 'id', how: 'sealed', context: ({ id }) => secretContext(id!) },
  ],
};
