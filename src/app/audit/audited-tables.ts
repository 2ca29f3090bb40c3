import { CASE_EVENTS } from '../../cases/event-audit.js';
import type { AuditWitness } from '../../platform/audit/audit-witness.js';

/** The tables whose rows the audit chain proves. */
export const AUDITED_TABLES: readonly AuditWitness[] = [CASE_EVENTS];
