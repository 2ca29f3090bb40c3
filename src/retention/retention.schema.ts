import type { RoomSchema } from '../platform/database/schema.js';
import { Retention0205 } from './migrations/0205-retention.js';
import { RetentionItem } from './retention-item.entity.js';
import { RetentionPlan } from './retention-plan.entity.js';

export const retentionSchema: RoomSchema = { entities: [RetentionPlan, RetentionItem], migrations: [Retention0205] };
