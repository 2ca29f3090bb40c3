import { isEndOfDay, lastDayOf } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, dayOf, type Day, type Instant } from '../kernel/time.js';
import type { CountingMode, Side } from './limit.js';
import type { Counted, Replay } from './replay.js';

export type DayReason = 'start-day' | 'workday' | 'make-up-workday' | 'weekend' | 'holiday' | 'calendar-day' | 'paused';

/**
 * One day of a count. `name` is what the notice calls it, `number` the how-manieth it is of the limit, `isProvisional` that its year has no
 * data. A counted day without a number is the one to which a citizen's window rolls.
 */
export type CountedDay = { day: Day; counted: boolean; why: DayReason; name?: string; number?: number; isProvisional?: true };

/** `count` is how many days the limit has, by which a citizen's rolled days are told from the counted ones. */
export type CountedAs = { side: Side; count: number; calendar: WorkingCalendar };

/** Every day of the clock's own limit, one by one, with the skipped ones and why. Empty for wall-clock limits and given dates. */
export const countedDays = ({ start, changes }: Replay, counting: CountedAs): CountedDay[] => {
  let days = afresh(start, counting);
  for (const { change, before, after } of changes) {
    if (change.kind === 'rewound' || change.kind === 'adopted') days = afresh(after, counting);
    else if (change.kind === 'extended') days = [...days, ...more(days, before, after, counting)];
    else if (change.kind === 'resumed' && before.pausedAt !== null && after.limitDueAt !== before.limitDueAt)
      days = resumed(days, { from: dayOf(before.pausedAt), to: dayOf(change.at) }, after, counting);
  }
  return days;
};

const afresh = (clock: Counted, counting: CountedAs): CountedDay[] => {
  if (!countsDays(clock)) return [];
  const first = dayOf(clock.startedAt);
  const startDay: CountedDay = { ...named(first, counting.calendar), counted: false, why: 'start-day' };
  const days = span(first, clock, { ...counting, from: 0 });
  const isWindow = counting.side === 'citizen' && clock.countingMode === 'C';
  return [startDay, ...(isWindow ? rolled(days, counting.count, counting.calendar) : days)];
};

/** An extension adds calendar days, whatever the clock counts otherwise. */
const more = (days: readonly CountedDay[], before: Counted, after: Counted, counting: CountedAs): CountedDay[] =>
  countsDays(before)
    ? span(lastDayOf(before.limitDueAt), { ...after, countingMode: 'C' }, { ...counting, from: counted(days) })
    : [];

/** What was counted up to the day of the pause stands; the days up to the resumption do not count; then it goes on. */
const resumed = (
  days: readonly CountedDay[],
  { from, to }: { from: Day; to: Day },
  after: Counted,
  counting: CountedAs,
): CountedDay[] => {
  if (!countsDays(after)) return [];
  const before = days.filter(({ day }) => day <= from);
  const between = eachDay(from, to).map((day): CountedDay => ({
    ...named(day, counting.calendar),
    counted: false,
    why: 'paused',
  }));
  return [...before, ...between, ...span(to, after, { ...counting, from: counted(before) })];
};

/** The days after `from` up to the limit's last, numbered on. */
const span = (from: Day, clock: Counted, { calendar, ...numbers }: CountedAs & { from: number }): CountedDay[] => {
  const days: CountedDay[] = [];
  let number = numbers.from;
  for (const day of eachDay(from, lastDayOf(clock.limitDueAt))) {
    const note = noteOf(day, clock.countingMode, calendar);
    days.push(note.counted ? { ...note, number: (number += 1) } : note);
  }
  return days;
};

const noteOf = (day: Day, mode: CountingMode, calendar: WorkingCalendar): CountedDay => {
  const base = named(day, calendar);
  if (mode === 'C') return { ...base, counted: true, why: 'calendar-day' };
  const mark = calendar.markOf(day);
  if (calendar.isWorkday(day)) return { ...base, counted: true, why: mark ? 'make-up-workday' : 'workday' };
  return { ...base, counted: false, why: mark ? 'holiday' : 'weekend' };
};

/** A citizen's window whose last day is no workday stays open over the days off, up to and on the next workday. */
const rolled = (days: readonly CountedDay[], count: number, calendar: WorkingCalendar): CountedDay[] => [
  ...days.slice(0, count),
  ...days.slice(count).map(({ day }) => noteOf(day, 'W', calendar)),
];

const named = (day: Day, calendar: WorkingCalendar): Pick<CountedDay, 'day' | 'name' | 'isProvisional'> => {
  const name = calendar.markOf(day)?.name;
  return {
    day,
    ...(name === undefined ? {} : { name }),
    ...(calendar.isProvisional(day) ? { isProvisional: true as const } : {}),
  };
};

const counted = (days: readonly CountedDay[]): number => days.findLast(({ number }) => number !== undefined)?.number ?? 0;

const countsDays = ({ countingMode, limitDueAt }: { countingMode: CountingMode; limitDueAt: Instant }): boolean =>
  (countingMode === 'C' || countingMode === 'W') && isEndOfDay(limitDueAt);

const eachDay = (after: Day, last: Day): Day[] => {
  const days: Day[] = [];
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};
