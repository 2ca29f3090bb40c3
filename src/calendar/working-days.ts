import { createHash } from 'node:crypto';
import { addDays, type Day } from '../kernel/time.js';

/** A day that the official notices name: a holiday (`isOff`) or a make-up workday. */
export type MarkedDay = { day: Day; name: string; isOff: boolean };

/** A counted day; provisional when a year without data had a say in it, so loading that year may move it either way. */
export type CountedDay = { day: Day; provisional: boolean };

const SUNDAY = 0;
const SATURDAY = 6;

/**
 * Working days (W) by the official notices, make-up Saturdays and Sundays included. A year without data never stops a count and is
 * never guessed: its weekends alone count as days off, and what was counted through it is provisional.
 */
export class WorkingCalendar {
  /** Names the content, not the file: the same days give the same version. */
  readonly version: string;
  /** The years with data, ascending. */
  readonly years: readonly number[];
  private readonly marks: ReadonlyMap<Day, MarkedDay>;

  constructor(years: readonly number[], days: readonly MarkedDay[]) {
    this.years = years.toSorted((a, b) => a - b);
    this.marks = new Map(days.map((marked) => [marked.day, marked]));
    this.version = versionOf(this.years, days);
  }

  isWorkday(day: Day): boolean {
    const marked = this.marks.get(day);
    if (marked) return !marked.isOff;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== SATURDAY && weekday !== SUNDAY;
  }

  /** The year of this day has no data. */
  isProvisional(day: Day): boolean {
    return !this.years.includes(Number(day.slice(0, 4)));
  }

  /** The notice's word on the day, if it names it. */
  markOf(day: Day): MarkedDay | undefined {
    return this.marks.get(day);
  }

  /** The n-th workday after `day`, which itself is not counted; n = 0 is `day`. Throws RangeError unless n is a whole number ≥ 0. */
  addWorkingDays(day: Day, n: number): CountedDay {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days to add must be a whole number from 0, not ${n}`);
    const counted: CountedDay = { day, provisional: false };
    for (let left = n; left > 0;) {
      counted.day = addDays(counted.day, 1);
      counted.provisional ||= this.isProvisional(counted.day);
      if (this.isWorkday(counted.day)) left -= 1;
    }
    return counted;
  }

  /** How many workdays lie after `from`, up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: Day, to: Day): number {
    let workdays = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkday(day)) workdays += 1;
    return workdays;
  }

  /** The first workday later than `day`. */
  nextWorkday(day: Day): CountedDay {
    return this.addWorkingDays(day, 1);
  }
}

const versionOf = (years: readonly number[], days: readonly MarkedDay[]): string => {
  const content = days.map(({ day, isOff }) => `${day}${isOff ? '-' : '+'}`).toSorted();
  const hash = createHash('sha256')
    .update(JSON.stringify([years, content]))
    .digest('hex')
    .slice(0, 12);
  return years.length === 0 ? `cn-none-${hash}` : `cn-${years[0]}-${years.at(-1)}-${hash}`;
};
