import type { RoomSchema } from '../platform/database/schema.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { evidenceKeyOwner } from './evidence.service.js';
import { Evidence0070 } from './migrations/0070-evidence.js';
import { EvidenceScans0211 } from './migrations/0211-evidence-scans.js';

export const evidenceSchema: RoomSchema = {
  entities: [EvidenceItem],
  migrations: [Evidence0070, EvidenceScans0211],
  sealed: [
    {
      table: 'evidence_items',
      column: 'wrapped_key',
      how: 'wrapped',
      key: 'id',
      beside: ['case_id'],
      owner: (row) => evidenceKeyOwner({ caseId: row['case_id']!, id: row['id']! }),
    },
    { table: 'evidence_items', column: 'sealed_filename', how: 'own' },
  ],
};
