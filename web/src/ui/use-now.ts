import dayjs, { type Dayjs } from 'dayjs';
import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

let now = dayjs();
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  timer ??= setInterval(() => {
    now = dayjs();
    for (const each of watchers) each();
  }, EVERY_MS);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

const current = (): Dayjs => {
  // While nobody watched, it stood still.
  if (timer === undefined && dayjs().diff(now) > EVERY_MS) now = dayjs();
  return now;
};

/** The time, moving on twice a minute: one timer for all pills of a page. */
export const useNow = (): Dayjs => useSyncExternalStore(watch, current);
