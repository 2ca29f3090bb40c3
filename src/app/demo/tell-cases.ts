import { dayOf, millis, startOfDay, type Day } from '../../kernel/time.js';
import type { MovableClock } from '../../kernel/clock.js';
import type { AgendaItem } from '../../tools/plan/agenda.js';
import { ActRefused, type CaseBook } from '../../tools/plan/case-book.js';
import type { Deviation } from '../../tools/plan/schedule.js';

export type Stage = {
  book: CaseBook;
  clock: MovableClock;
  /** Waits until the news of what was done has been worked, before the clock moves on. */
  idle(): Promise<void>;
  /** What the application does by itself, once for every day of the story. */
  daily(): Promise<void>;
};

/** Does everything on the agenda at its time. A case of which an act is refused stays where it is; answers what was refused. */
export const tellCases = async (agenda: readonly AgendaItem[], { book, clock, idle, daily }: Stage): Promise<Deviation[]> => {
  const refused = new Map<string, Deviation>();
  let today: Day | undefined;
  for (const item of agenda) {
    const { complaintId, act } = item;
    if (refused.has(complaintId)) continue;
    await idle();
    const day = dayOf(act.at);
    if (day !== today) {
      forward(clock, startOfDay(day));
      await daily();
      today = day;
    }
    forward(clock, act.at);
    try {
      await book.perform(item);
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      refused.set(complaintId, { complaintId, what: `未能照办，此件停在这里。 Refused, the case stays here: ${error.message}` });
    }
  }
  await idle();
  return [...refused.values()];
};

/** Never back: what was written first must not look younger than what followed. */
const forward = (clock: MovableClock, at: string): void => {
  if (millis(at) > clock.now().getTime()) clock.set(new Date(at));
};
