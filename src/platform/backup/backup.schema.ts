import type { RoomSchema } from '../database/schema.js';
import { BackupRecord } from './backup-record.entity.js';
import { Backups0210 } from './migrations/0210-backups.js';

export const backupSchema: RoomSchema = { entities: [BackupRecord], migrations: [Backups0210] };
