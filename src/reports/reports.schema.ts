import type { RoomSchema } from '../platform/database/schema.js';
import { KeptReport } from './kept-report.entity.js';
import { Reports0220 } from './migrations/0220-reports.js';
import { ReportMessage } from './report-message.entity.js';

export const reportsSchema: RoomSchema = { entities: [KeptReport, ReportMessage], migrations: [Reports0220] };
