import dayjs, { type Dayjs } from 'dayjs';

/** How much time there is, or how long it has been over: the largest unit that says something, whole. */
export type TimeLeft = { isLate: boolean; unit: 'day' | 'hour' | 'minute'; count: number };

const HOUR = 60;
const DAY = 24 * HOUR;

/** Rounded down: nobody is promised more than there is, and nobody is said to be later than they are. */
export const timeLeft = (dueAt: string, now: Dayjs): TimeLeft => {
  const minutes = dayjs(dueAt).diff(now, 'minute', true);
  const isLate = minutes <= 0;
  const size = Math.floor(Math.abs(minutes));
  if (size >= 2 * DAY) return { isLate, unit: 'day', count: Math.floor(size / DAY) };
  if (size >= HOUR) return { isLate, unit: 'hour', count: Math.floor(size / HOUR) };
  return { isLate, unit: 'minute', count: size };
};
