import { note } from '../../platform/audit/note.js';
import type { Instant } from '../../kernel/time.js';
import type { Tx } from '../../platform/database/tx.js';
import { Dispatch } from './dispatch.entity.js';
import type { Outcome } from './dispatch-rules.js';

type Told = { at: Instant; reason?: string; reference?: string | null };

/** Writes what became of a dispatch, if it still stands as it was read, and notes it in the audit when it is settled. */
export const recordOutcome = async (
  tx: Tx,
  dispatch: Dispatch,
  outcome: Outcome,
  { at, reason, reference }: Told,
): Promise<void> => {
  const { id, state, round, districtCode, caseId, deliveryId, way } = dispatch;
  const patch = { ...outcome, reason: reason ?? null, reference: reference ?? dispatch.reference };
  if ((await tx.update(Dispatch, { id, state, round }, patch)) === 0 || outcome.settledAt === null) return;
  note(tx, {
    districtCode,
    at,
    actor: { kind: 'system', districtCode },
    action: `dispatch.${outcome.state}`,
    subject: { type: 'case', id: caseId },
    refs: { dispatchId: id, deliveryId, way },
  });
};
