import { CASE_EVENTS } from '../../cases/event-audit.js';
import type { AuditWitness } from '../../platform/audit/audit-witness.js';

/** The tables whose rows the audit chain proves. */
export const AUDITED_TABLES: readonly AuditWitness[] = [CASE_EVENTS];

/** What proves a delivery, which the database itself refuses to change. */
export const GUARDED_TABLES = ['dispatch_tries', 'delivery_attempts'] as const;
