import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { appendEvent } from './case-events.js';
import type { CaseFile } from './case-file.js';

/** Puts on record that somebody was shut out, or let in again: how many, never who. Towns do not read of it. */
export const appendExclusion = async (
  tx: Tx,
  file: Pick<CaseFile, 'kase' | 'lastEventSeq' | 'lastEventAt'>,
  at: Instant,
  { added, lifted = 0 }: { added: number; lifted?: number },
): Promise<void> => {
  const system = { kind: 'system' as const, districtCode: file.kase.districtCode };
  await appendEvent(tx, file, system, at, { kind: 'exclusion', visibility: 'internal', particulars: { added, lifted } });
};
