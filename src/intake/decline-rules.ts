import { refusal, type Rule } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';

/** One refusal of the case, as its event tells it. */
export type Declined = { at: Instant; ground: string };

/** The grounds that a review set aside: each opinion is about the last refusal before it. Pure. */
export const quashedGrounds = (declined: readonly Declined[], sentBackAt: readonly Instant[]): Set<string> =>
  new Set(
    sentBackAt.flatMap((opinionAt) => {
      const reviewed = declined.filter(({ at }) => at <= opinionAt).at(-1);
      return reviewed ? [reviewed.ground] : [];
    }),
  );

/** R31: the new result does not repeat what the review set aside. */
export const objectionToGround: Rule<{ ground: string; setAside: ReadonlySet<string> }> = ({ ground, setAside }) =>
  setAside.has(ground)
    ? refusal(
        'decline.same-as-quashed',
        '以同一理由作出的不予受理决定已被复查撤销，不能再以此理由不予受理（R31）。',
        'A review has set aside the refusal on this very ground; the case is not declined on it again (R31).',
      )
    : undefined;
