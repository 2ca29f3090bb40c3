import type { RoomSchema } from '../platform/database/schema.js';

export const timetableSchema: RoomSchema = { entities: [], migrations: [] };
