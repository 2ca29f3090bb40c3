import type { RoomSchema } from '../database/schema.js';
import { ScheduleRuns0003 } from './migrations/0003-schedule-runs.js';
import { ScheduleRun } from './schedule-run.entity.js';

export const schedulesSchema: RoomSchema = { entities: [ScheduleRun], migrations: [ScheduleRuns0003] };
