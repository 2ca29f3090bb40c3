import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What the times of a clock's rungs are worked out from. */
export type ClockTimes = { clock: string; started_at: string; due_at: string };

/** `at` in ms. */
export type ExpectedRung = { rung: string; at: number };

type EscalationFile = { ladders: Record<string, { at: string }[]>; clocks: { clock: string; ladder: string }[] };
type HolidayFile = { years: Record<string, { days: { date: string; off: boolean }[] }> };

const fromRoot = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const escalation = parse(fromRoot('config/escalation.yaml')) as EscalationFile;
const holidays = JSON.parse(fromRoot('config/holidays.cn.json')) as HolidayFile;

const [HOUR, DAY, SHANGHAI] = [3_600_000, 86_400_000, 8 * 3_600_000];
const RUNG_NAMES: Readonly<Record<string, string>> = {
  '50%': 'p50',
  '80%': 'p80',
  due: 'due',
  '+1W': 'w1',
  '+3W': 'w3',
  '+5W': 'w5',
  '+10W': 'w10',
};
const ladderOfClock = new Map(escalation.clocks.map(({ clock, ladder }) => [clock, escalation.ladders[ladder] ?? []]));
const isOff = new Map(Object.values(holidays.years).flatMap(({ days }) => days.map(({ date, off }) => [date, off] as const)));

/** Years of which the holidays are known. */
export const knownYears = Object.keys(holidays.years).map(Number);

/** The rungs of a clock, lowest first, by the two files alone: nothing of src/deadlines or src/calendar has a say. */
export const rungsOf = ({ clock, started_at, due_at }: ClockTimes): ExpectedRung[] =>
  (ladderOfClock.get(clock) ?? []).flatMap(({ at }) => {
    const when = timeOf(at, Date.parse(started_at), Date.parse(due_at));
    return when === undefined ? [] : [{ rung: RUNG_NAMES[at] ?? at, at: when }];
  });

const timeOf = (at: string, start: number, due: number): number | undefined => {
  if (at === 'due') return Math.max(due, start);
  if (at.endsWith('%')) return due - start < HOUR ? undefined : start + Math.floor(((due - start) * parseInt(at, 10)) / 100);
  return Math.max(workingDayEnd(due - 1, parseInt(at, 10)), start);
};

/** 24:00 in Shanghai of the n-th working day after the day of that moment (ms). */
export const workingDayEnd = (moment: number, n: number): number => {
  let day = Math.floor((moment + SHANGHAI) / DAY);
  for (let left = n; left > 0;) {
    day += 1;
    const date = new Date(day * DAY);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!(isOff.get(date.toISOString().slice(0, 10)) ?? isWeekend)) left -= 1;
  }
  return (day + 1) * DAY - SHANGHAI;
};
