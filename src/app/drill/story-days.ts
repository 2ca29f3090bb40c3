import { addDays, DAY, dayOf, plus, startOfDay, type Day, type Instant } from '../../kernel/time.js';

/** A stretch of days in a row, both ends included. */
export type Days = { from: Day; to: Day };

/** While nothing runs: from midnight of the first day until the machine is switched on again. */
export type Sleep = { from: Instant; to: Instant };

export const isWithin = (day: Day, { from, to }: Days): boolean => from <= day && day <= to;

/** The day at that part (0 to 1) of the story. */
export const dayAt = ({ from, to }: Days, part: number): Day => addDays(from, Math.floor(lengthOf({ from, to }) * part));

/** Days in the stretch. */
export const lengthOf = ({ from, to }: Days): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY) + 1;

/** How long the machine sleeps in a drill: a week (C), switched on again in the morning. */
const WEEK = 7;

export const sleepFrom = (day: Day): Sleep => ({ from: startOfDay(day), to: `${addDays(day, WEEK)}T08:00:00.000+08:00` });

export const isAsleep = (at: Instant, sleep: Sleep | undefined): sleep is Sleep =>
  sleep !== undefined && sleep.from <= at && at < sleep.to;

const OPENS = '08:30';
const CLOSES = '17:30';

/** The moment itself while offices are open, else when they open next; `minute` spreads what waited for the morning. */
export const inOfficeHours = (at: Instant, minute: number): Instant => {
  const [day, time] = [dayOf(at), at.slice(11, 16)];
  if (time >= OPENS && time < CLOSES) return at;
  return plus(`${time < OPENS ? day : addDays(day, 1)}T${OPENS}:00.000+08:00`, minute * 60_000);
};
