import { addDays } from '../../kernel/time.js';
import { dayAt, sleepFrom, type Days, type Sleep } from './story-days.js';

export type Absence = { username: string; days: Days; deputy: string | null };

/** What goes wrong on purpose in a drill, and with whom. */
export type Casting = {
  story: Days;
  sleep: Sleep;
  absences: readonly Absence[];
  /** Leaders of town groups that take no case over. */
  neverTakesOver: readonly string[];
  /** People who acknowledge nothing. */
  silent: readonly string[];
  /** Groups that answer no letter of supervision. */
  leavesLetters: readonly string[];
  /** The town whose last stage but one is moved, on which day, by how many days (C). */
  move: { townCode: string; on: string; days: number };
};

/** A week is too long for a story of a few days. */
const SHORTEST_WITH_SLEEP = 14;

/** Parts of the story at which each happens, so that a short drill has everything a long one has. */
export const castingFor = (story: Days): Casting => {
  const away = (part: number, days: number): Days => ({
    from: dayAt(story, part),
    to: addDays(dayAt(story, part), days - 1),
  });
  const sleep = sleepFrom(dayAt(story, 0.45));
  return {
    story,
    sleep: addDays(story.from, SHORTEST_WITH_SLEEP) <= story.to ? sleep : { from: sleep.from, to: sleep.from },
    absences: [
      { username: 'zd2_01', days: away(0.25, 9), deputy: null },
      { username: 'slfz01', days: away(0.7, 6), deputy: 'slfz02' },
    ],
    neverTakesOver: ['zld107'],
    silent: ['zld105'],
    leavesLetters: ['第三区指导组'],
    move: { townCode: '990114108', on: dayAt(story, 0.2), days: 3 },
  };
};
