import { MINUTE, plus, type Instant } from '../../kernel/time.js';
import type { AgendaItem } from '../../tools/plan/agenda.js';
import { daysBetween } from '../../tools/plan/shift-dates.js';
import { delayed } from './distort.js';
import type { Sleep } from './story-days.js';

/** What is given when it is entered, and cannot fall due before. */
const ORDERS: readonly string[] = ['confirm', 'urgent action'];

/**
 * What waited for the machine is entered minute by minute when it runs again; what falls into these minutes waits its turn. What
 * happened meanwhile keeps its own dates. Pure.
 */
export const aroundSleep = (agenda: readonly AgendaItem[], sleep: Sleep): AgendaItem[] => {
  let lastAt: Instant = sleep.to;
  return agenda.map((item) => {
    const { act } = item;
    if (act.at < sleep.from || act.at > lastAt) return item;
    lastAt = plus(lastAt, MINUTE);
    const waited = ORDERS.includes(act.name) ? delayed(act, daysBetween(act.at, lastAt)) : act;
    return { ...item, act: { ...waited, at: lastAt } };
  });
};
