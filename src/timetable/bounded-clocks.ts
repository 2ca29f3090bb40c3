import type { BoundsChange, RecountService } from '../deadlines/recount.service.js';
import type { ElectionBook } from '../elections/election-book.js';
import { dayOf } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import type { PlacedCase } from './case-locks.js';

type Books = { before: ElectionBook; after: ElectionBook };

/**
 * The open clocks of these cases that another calendar bounds differently: a village with days of its own does not follow its town. Without
 * `before`, all of them with the bounds of now.
 */
export const rebounded = async (
  reads: Reads,
  recounts: RecountService,
  cases: readonly PlacedCase[],
  { before, after }: Pick<Books, 'after'> & Partial<Books>,
): Promise<BoundsChange[]> => {
  const byId = new Map(cases.map((kase) => [kase.id, kase]));
  const clocks = await recounts.boundedOpenOf(reads, [...byId.keys()]);
  return clocks.flatMap((clock) => {
    const kase = byId.get(clock.caseId);
    if (!kase) return [];
    const boundsBy = (book: ElectionBook) => book.boundsOn(dayOf(clock.startedAt), kase.townCode, kase.villageCode);
    const bounds = boundsBy(after);
    const were = before && boundsBy(before);
    const isSame = were?.nextStageStart === bounds.nextStageStart && were.pollingDay === bounds.pollingDay;
    return isSame ? [] : [{ clock, ...bounds }];
  });
};
