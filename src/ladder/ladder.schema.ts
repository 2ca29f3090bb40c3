import type { RoomSchema } from '../platform/database/schema.js';
import { Alert } from './alert.entity.js';
import { Ladder0160 } from './migrations/0160-ladder.js';
import { AlertPages0161 } from './migrations/0161-alert-pages.js';
import { StaffMessage } from './staff-message.entity.js';
import { StuckRung } from './stuck-rung.entity.js';

export const ladderSchema: RoomSchema = { entities: [Alert, StaffMessage, StuckRung], migrations: [Ladder0160, AlertPages0161] };
