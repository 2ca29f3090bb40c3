import { EvidenceItem } from './evidence-item.entity.js';
import { Evidence0070 } from './migrations/0070-evidence.js';

export const evidenceSchema = { entities: [EvidenceItem], migrations: [Evidence0070] };
