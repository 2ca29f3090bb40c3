import type { RoomSchema } from '../database/schema.js';
import { OutboxMessages0001 } from './migrations/0001-outbox-messages.js';
import { OutboxMessage } from './outbox-message.entity.js';

export const outboxSchema: RoomSchema = { entities: [OutboxMessage], migrations: [OutboxMessages0001] };
