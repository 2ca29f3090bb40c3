import type { RoomSchema } from '../platform/database/schema.js';
import { ColumnChoice } from './column-choice.entity.js';
import { Queues0233 } from './migrations/0233-queues.js';
import { SavedView } from './saved-views/saved-view.entity.js';

export const queuesSchema: RoomSchema = { entities: [ColumnChoice, SavedView], migrations: [Queues0233] };
