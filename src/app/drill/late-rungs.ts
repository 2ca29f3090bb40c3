import type { Instant } from '../../kernel/time.js';
import { isFiredLate } from './day-book.js';
import { grouped } from '../../kernel/grouped.js';
import type { FiredFacts, LadderFacts } from './ladder-facts.js';
import { isAsleep, type Sleep } from './story-days.js';

/** The machine slept; the clock began in the past, for it was entered late; its due was moved back; or nobody knows. */
export type LateReason = 'slept' | 'entered' | 'moved' | 'unknown';

/** Every rung that fired late, and why. Pure. */
export const lateRungs = ({
  fired,
  clocks,
  changes,
  sleep,
}: Pick<LadderFacts, 'fired' | 'clocks' | 'changes'> & { sleep: Sleep }): (FiredFacts & { reason: LateReason })[] => {
  const createdAt = new Map(clocks.map((clock) => [clock.id, clock.createdAt]));
  const moves = grouped(changes, ({ deadlineId }) => deadlineId);
  const reasonFor = ({ deadlineId, rungAt, firedAt }: FiredFacts): LateReason => {
    const isBetween = (at: Instant | undefined): boolean => at !== undefined && at > rungAt && at <= firedAt;
    // Before it was entered nothing could have fired it, whether the machine ran or not.
    if (isBetween(createdAt.get(deadlineId ?? ''))) return 'entered';
    if (isAsleep(rungAt, sleep)) return 'slept';
    return moves.get(deadlineId ?? '')?.some(({ at }) => isBetween(at)) ? 'moved' : 'unknown';
  };
  return fired
    .filter(({ firedAt, rungAt }) => isFiredLate({ at: firedAt, rungAt }))
    .map((rung) => ({ ...rung, reason: reasonFor(rung) }));
};
