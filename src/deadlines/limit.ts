import {
  dueAfterCalendarDays,
  dueAfterMinutes,
  dueAfterWorkingDays,
  windowAfterCalendarDays,
  type CountedInstant,
} from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Instant } from '../kernel/time.js';

/** C calendar days, W working days, `wall` minutes round the clock, `given` a date set by a person. */
export type CountingMode = 'C' | 'W' | 'wall' | 'given';

/** `official` deadlines never roll over a holiday, a `citizen`'s window does. */
export type Side = 'official' | 'citizen';

/** A limit as officials write it (`15C`, `4h`, `same day`) and as we count it; `count` is in days for C and W, in minutes for wall. */
export type Limit = { text: string; mode: CountingMode; count: number };

const MINUTES_AT_ONCE = 30;
const MOST = 999;

const WORDS: Record<string, Omit<Limit, 'text'>> = {
  'on the spot': { mode: 'wall', count: MINUTES_AT_ONCE },
  'at once': { mode: 'wall', count: MINUTES_AT_ONCE },
  'same day': { mode: 'C', count: 0 },
  given: { mode: 'given', count: 0 },
};

/** Reads `15C`, `5 W`, `24h`, `30min`, `on the spot`, `at once`, `same day` or `given`; undefined for anything else, negative ones included. */
export const parseLimit = (text: string): Limit | undefined => {
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (word) return { text, ...word };
  const [, digits, unit] = /^(\d{1,3}) ?(C|W|h|min)$/.exec(text) ?? [];
  const count = Number(digits);
  if (unit === undefined || count < 1 || count > MOST) return undefined;
  const compact = `${count}${unit}`;
  if (unit === 'C' || unit === 'W') return { text: compact, mode: unit, count };
  return { text: compact, mode: 'wall', count: unit === 'h' ? count * 60 : count };
};

/** When a limit that starts at `from` runs out, bounds not yet looked at. Throws RangeError for `given`, which has nothing to count. */
export const countLimit = (limit: Limit, from: Instant, side: Side, calendar: WorkingCalendar): CountedInstant => {
  switch (limit.mode) {
    case 'C':
      if (side === 'citizen') return windowAfterCalendarDays(from, limit.count, calendar);
      return { dueAt: dueAfterCalendarDays(from, limit.count), provisional: false };
    case 'W':
      return dueAfterWorkingDays(from, limit.count, calendar);
    case 'wall':
      return { dueAt: dueAfterMinutes(from, limit.count), provisional: false };
    case 'given':
      throw new RangeError('A limit "given" needs a date from the person who sets it');
    default:
      return limit.mode satisfies never;
  }
};
