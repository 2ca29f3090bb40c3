import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';

/** The clock to be extended, as it runs; undefined when it does not. */
export type ExtendedClock = { dueAt: Instant; extendedFrom: Instant | null; pausedAt: Instant | null };

export type ExtensionFacts = { clock: ExtendedClock | undefined; hasUndecided: boolean; now: Instant };

const clockRuns: Rule<ExtensionFacts> = ({ clock }) =>
  clock
    ? undefined
    : refusal('clock.not-open', '该时限没有在计算，不能延期。', 'This time limit is not running and cannot be extended.');

/** R09, 信访工作条例 34: once. */
const notYetExtended: Rule<ExtensionFacts> = ({ clock, hasUndecided }) =>
  hasUndecided || clock?.extendedFrom
    ? refusal('extension.once', '同一时限只能延期一次。', 'A time limit is extended once only.')
    : undefined;

/** While it stands still it does not run out; what had run out before stays so. */
const notYetDue: Rule<ExtensionFacts> = ({ clock, now }) =>
  clock && clock.dueAt <= (clock.pausedAt ?? now)
    ? refusal('extension.too-late', '时限已过，不能再延期。', 'The time has run out; an extension comes before that.')
    : undefined;

export const objectionToExtension = firstObjection([clockRuns, notYetExtended, notYetDue]);
