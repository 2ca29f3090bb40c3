import type { RoomSchema } from '../database/schema.js';
import { AuditAnchor } from './audit-anchor.entity.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditHead } from './audit-head.entity.js';
import { AuditNote } from './audit-note.entity.js';
import { AuditChain0200 } from './migrations/0200-audit-chain.js';
import { EntriesByAction0236 } from './migrations/0236-entries-by-action.js';

export const auditSchema: RoomSchema = {
  entities: [AuditNote, AuditEntry, AuditHead, AuditAnchor],
  migrations: [AuditChain0200, EntriesByAction0236],
};
