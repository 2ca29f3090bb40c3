import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Exclusion } from './entities/exclusion.entity.js';

/**
 * Who keeps out of a case keeps out of those that were merged into it: they are one matter, and the child's file tells the parent's number.
 * Call it with what was just written for the parent.
 */
export const keepOutOfChildren = async (
  tx: Tx,
  childIds: readonly string[],
  written: readonly Exclusion[],
  at: Instant,
): Promise<void> => {
  if (childIds.length === 0 || written.length === 0) return;
  const known = await tx.find(Exclusion, { caseId: childIds, liftedAt: null });
  const rows = childIds.flatMap((caseId) =>
    written
      .filter((x) => !known.some((k) => k.caseId === caseId && k.staffId === x.staffId && k.groupId === x.groupId))
      .map(({ staffId, groupId, reason }) => ({ id: newId(), caseId, staffId, groupId, reason, since: at, liftedAt: null })),
  );
  if (rows.length > 0) await tx.insert(Exclusion, rows);
};

/** What was lifted for the parent is lifted for its merged cases. */
export const letIntoChildren = async (
  tx: Tx,
  childIds: readonly string[],
  lifted: readonly Exclusion[],
  at: Instant,
): Promise<void> => {
  if (childIds.length === 0) return;
  for (const { staffId, groupId, reason } of lifted)
    await tx.update(Exclusion, { caseId: childIds, staffId, groupId, reason, liftedAt: null }, { liftedAt: at });
};
