import type { RoomSchema } from '../platform/database/schema.js';
import { HolidayFileRow } from './holiday-file.entity.js';
import { HolidayFiles0025 } from './migrations/0025-holiday-files.js';

export const calendarSchema: RoomSchema = { entities: [HolidayFileRow], migrations: [HolidayFiles0025] };
