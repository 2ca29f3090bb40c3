import type { RoomSchema } from '../platform/database/schema.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { DeliveryAttempts0150 } from './migrations/0150-delivery-attempts.js';

export const noticesSchema: RoomSchema = { entities: [DeliveryAttempt], migrations: [DeliveryAttempts0150] };
