import type { CaseFile } from '../cases/case-file.js';
import type { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { Recusal } from '../cases/entities/recusal.entity.js';
import type { Instant } from '../kernel/time.js';

/**
 * Who must keep out of the parent because of the merged child: everybody shut out there who is not yet out here, and for a mere likeness of
 * names the head's pending decision with it. As rows of the parent, out since `at`: until the merge they handled it lawfully. Pure.
 */
export const joinedConflicts = (
  child: Pick<CaseFile, 'exclusions' | 'recusals'>,
  parent: Pick<CaseFile, 'kase' | 'exclusions'>,
  newId: () => string,
  at: Instant,
): { exclusions: Exclusion[]; recusals: Recusal[] } => {
  const isOut = ({ staffId, groupId }: Exclusion): boolean =>
    parent.exclusions.some((x) => x.liftedAt === null && x.staffId === staffId && x.groupId === groupId);
  const { id: caseId } = parent.kase;
  const exclusions = child.exclusions
    .filter((x) => x.liftedAt === null && !isOut(x))
    .map((x) => ({ ...x, id: newId(), caseId, since: at }));
  const waiting = new Set(exclusions.filter((x) => x.reason === 'NAME_MATCH').map((x) => x.staffId));
  const recusals = child.recusals
    .filter((r) => r.decidedAt === null && r.reason === 'NAME_MATCH' && waiting.has(r.staffId))
    .map((r) => ({ ...r, id: newId(), caseId }));
  return { exclusions, recusals };
};
