import { addDays, dayOf, endOfDay, type Day, type Instant } from '../../kernel/time.js';
import { ActRefused, type CaseBook } from '../../tools/plan/case-book.js';
import type { AgendaBook, Entry } from './agenda-book.js';
import { comingMoments } from './coming-moments.js';
import type { Folk } from './folk.js';
import type { House } from './house.js';
import { nextStop, type Stop } from './next-stop.js';
import { isAsleep, type Sleep } from './story-days.js';

export type Stage = {
  house: House;
  agenda: AgendaBook;
  book: CaseBook;
  folk: Folk;
  sleep: Sleep;
  /** The last day. */
  until: Day;
  /** Called with every day that is over, in order. */
  dayOver(day: Day): Promise<void>;
};

/** What the plan could not do: the case stays where it was. */
export type Refusal = { at: Instant; complaintId: string; what: string };

export type Played = { acts: number; stops: number; refusals: Refusal[] };

/** Plays the story to its last midnight: the clock stops at whatever comes next, and what is due then is done then. */
export const play = async (stage: Stage): Promise<Played> => {
  const { house, agenda, sleep, until } = stage;
  const end = endOfDay(until);
  const refusals = new Map<string, Refusal>();
  const played = { acts: 0, stops: 0 };
  let day = dayOf(house.now);
  let swept = house.now;
  let wasTried = false;
  for (;;) {
    const coming = await comingMoments(house.reads, swept, house.now);
    const planned = nextStop({ now: house.now, act: agenda.nextAt, coming, wasTried });
    const stop: Stop = isAsleep(planned.at, sleep) ? { at: sleep.to, why: 'routine' } : planned;
    const isOver = stop.at >= end;
    for (; day < (isOver ? addDays(until, 1) : dayOf(stop.at)); day = addDays(day, 1)) await stage.dayOver(day);
    if (isOver) return { ...played, refusals: [...refusals.values()] };
    const before = house.now;
    house.forward(stop.at);
    played.stops += 1;
    if (stop.why === 'sweep' || stop.why === 'routine') {
      swept = house.now;
      await house.ring();
      await house.sweep(stop.why === 'routine' ? 'all' : 'often');
    } else if (stop.why === 'rung') await house.ring();
    else if (stop.why === 'act') {
      played.acts += 1;
      const entry = agenda.take();
      if (entry) await perform(entry, stage, refusals);
    }
    await house.settle();
    await stage.folk.look(agenda);
    // A rung that lay in the past before this stop and still does cannot be fired just now.
    wasTried = stop.why !== 'act' && stop.why !== 'message' && coming.rung !== undefined && coming.rung <= before;
  }
};

const perform = async (entry: Entry, { book, house }: Stage, refusals: Map<string, Refusal>): Promise<void> => {
  if (entry.kind === 'errand') return entry.errand.run();
  const { complaintId } = entry.item;
  if (refusals.has(complaintId)) return;
  try {
    await book.perform(entry.item);
  } catch (error) {
    if (!(error instanceof ActRefused)) throw error;
    refusals.set(complaintId, { at: house.now, complaintId, what: error.message });
  }
};
