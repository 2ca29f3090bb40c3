import { newId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import type { Tx } from '../../platform/database/tx.js';
import { DispatchTry, type TryResult } from './dispatch-try.entity.js';
import { Dispatch } from './dispatch.entity.js';
import type { Outcome } from './dispatch-rules.js';

type Told = { at: Instant; reason?: string; reference?: string | null };

/** Writes what became of a dispatch, if it still stands as it was read: its row as it is now, the try for good, and a note of it in the audit. */
export const recordOutcome = async (
  tx: Tx,
  dispatch: Dispatch,
  outcome: Outcome,
  { at, reason, reference }: Told,
): Promise<void> => {
  const { id, state, round, districtCode, caseId, deliveryId, way } = dispatch;
  const told = { reason: reason ?? null, reference: reference ?? dispatch.reference };
  if ((await tx.update(Dispatch, { id, state, round }, { ...outcome, ...told })) === 0) return;
  const result = resultOf(dispatch, outcome);
  if (result === undefined) return;
  tx.append(DispatchTry, { id: newId(), dispatchId: id, caseId, round, result, at, ...told });
  note(tx, {
    districtCode,
    at,
    actor: { kind: 'system', districtCode },
    action: `dispatch.${result}`,
    subject: { type: 'case', id: caseId },
    refs: { dispatchId: id, deliveryId, way },
  });
};

/** Of trouble that lasts, its beginning is enough. */
const resultOf = (before: Dispatch, { state, troubledSince, failedOn, repeats }: Outcome): TryResult | undefined => {
  if (state !== 'waiting' && state !== 'sending') return state;
  if (troubledSince !== null) return before.troubledSince === null ? 'troubled' : undefined;
  return failedOn.length > before.failedOn.length || repeats > before.repeats ? 'failed' : undefined;
};
