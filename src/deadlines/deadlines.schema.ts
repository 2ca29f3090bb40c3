import type { RoomSchema } from '../platform/database/schema.js';
import { DeadlineChange } from './deadline-change.entity.js';
import { Deadline } from './deadline.entity.js';
import { Deadlines0050 } from './migrations/0050-deadlines.js';

export const deadlinesSchema: RoomSchema = { entities: [Deadline, DeadlineChange], migrations: [Deadlines0050] };
