import type { RoomSchema } from '../database/schema.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { IdempotencyKeys0002 } from './migrations/0002-idempotency-keys.js';

export const httpSchema: RoomSchema = { entities: [IdempotencyKey], migrations: [IdempotencyKeys0002] };
