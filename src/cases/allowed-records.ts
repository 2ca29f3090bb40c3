import type { Refusal } from '../kernel/rule.js';
import { RECORDS, type CaseRecord } from './step-names.js';
import { lookAtRecord } from './lifecycle/record-table.js';
import type { RecordFacts } from './lifecycle/step-facts.js';
import { objectionToActor } from './permissions/may.js';
import { PERMISSIONS } from './permissions/permission-table.js';

/** The rest the application alone writes. */
export type StaffRecord = Exclude<CaseRecord, 'informationLapse' | 'exclusion' | 'childReplied' | 'erasure'>;

export type AllowedRecord = {
  record: StaffRecord;
  allowed: boolean;
  reason?: Refusal;
  /** The rows (actions, requests, points, clocks by name …) it can be about now; left out where it is about the case. */
  targets?: string[];
};

/** What the application alone writes, and the complainant, is on nobody's screen. */
export const STAFF_RECORDS: readonly StaffRecord[] = RECORDS.filter((record): record is StaffRecord =>
  PERMISSIONS[record].some(([who]) => who !== 'citizen' && who !== 'system'),
);

/** Each record beside the case with a yes, or with the reason why not: first who, then when. Pure; the verb itself asks again, and more. */
export const allowedRecords = (facts: RecordFacts): AllowedRecord[] =>
  STAFF_RECORDS.map((record) => {
    const notYours = objectionToActor(record, facts.actor, facts.file);
    if (notYours) return { record, allowed: false, reason: notYours };
    const { reason, targets } = lookAtRecord(record, facts);
    if (reason) return { record, allowed: false, reason };
    return targets ? { record, allowed: true, targets } : { record, allowed: true };
  });
