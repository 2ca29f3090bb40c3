import { addDays, dayOf, MINUTE, plus, startOfDay, type Instant } from '../../kernel/time.js';
import type { ComingMoments } from './coming-moments.js';

/** Where the clock stops next, and why: everything that is due then is done then. */
export type Stop = { at: Instant; why: 'act' | 'rung' | 'message' | 'sweep' | 'routine' };

/** After midnight for what a day's end brings, and when offices open. */
const ROUTINES = ['00:00', '08:30'] as const;

/** How long what cannot be done at once is left alone. */
const PATIENCE = 5 * MINUTE;

export type Known = {
  now: Instant;
  act: Instant | undefined;
  coming: ComingMoments;
  /** What is overdue was just tried; it is left to the next round. */
  wasTried: boolean;
};

/** The earliest of all that comes; what lies in the past is done now. Pure. */
export const nextStop = ({ now, act, coming, wasTried }: Known): Stop => {
  const overdue = wasTried ? plus(now, PATIENCE) : now;
  const stops: Stop[] = [{ at: nextRoutine(now), why: 'routine' }];
  const add = (why: Stop['why'], at: Instant | undefined, past: Instant): void => {
    if (at !== undefined) stops.push({ at: at > now ? at : past, why });
  };
  add('sweep', coming.sweep, overdue);
  add('rung', coming.rung, overdue);
  add('message', coming.message, overdue);
  add('act', act, now);
  return stops.reduce((first, stop) => (stop.at < first.at || (stop.at === first.at && rank(stop) < rank(first)) ? stop : first));
};

/** At one moment the house's own duties come before what people do: a due that ends at midnight ends before the clerk comes. */
const RANKS: readonly Stop['why'][] = ['routine', 'sweep', 'rung', 'message', 'act'];
const rank = ({ why }: Stop): number => RANKS.indexOf(why);

const nextRoutine = (now: Instant): Instant => {
  const today = dayOf(now);
  const times = ROUTINES.map((hour) => `${today}T${hour}:00.000+08:00`);
  return times.find((at) => at > now) ?? startOfDay(addDays(today, 1));
};
