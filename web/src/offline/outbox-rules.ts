import type { Problem } from '../api/problem.js';
import type { EntryState } from './contents.js';

/** What becomes of an entry whose request failed. */
export type Verdict = 'later' | 'signIn' | 'refused';

/** Busy, restarting, or in between: worth another try with the very same words. */
const PASSING: readonly number[] = [408, 425, 429];

/** Whether to try again by itself, after somebody has signed in, or only once somebody has looked. Pure. */
export const verdictOn = ({ status, code }: Pick<Problem, 'status' | 'code'>): Verdict => {
  if (status === 401) return 'signIn';
  // Somebody has to set a password, or enter a code, before anything of theirs is taken.
  if (status === 403 && code.startsWith('session.')) return 'signIn';
  return status === 0 || status >= 500 || PASSING.includes(status) ? 'later' : 'refused';
};

const FIRST_MS = 3_000;
const LONGEST_MS = 120_000;

/** How long (ms) to wait after that many failures in a row. Pure. */
export const pauseAfter = (failures: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));

/** `{id}` stands for what the entry's first request was answered with. Pure. */
export const addressOf = (path: string, answeredId: string): string => path.replace('{id}', encodeURIComponent(answeredId));

/** Each request of an entry has a key of its own, the same at every try. Pure. */
export const keyOf = (entry: string, index: number): string => (index === 0 ? entry : `${entry}.${index}`);

const TOLD_WITHIN_MS = 7 * 24 * 3_600_000;

/** Whether number and code have lain here long enough (both in milliseconds since 1970). Pure. */
export const isOutdated = (arrivedAt: number, now: number): boolean => now - arrivedAt >= TOLD_WITHIN_MS;

const REPEATABLE_MS = 6 * 24 * 3_600_000;

/** Whether the server has forgotten by now that it may have it (its keys hold for seven days): once more would be twice. Pure. */
export const isPastRepeating = (triedAt: number | undefined, now: number): boolean =>
  triedAt !== undefined && now - triedAt >= REPEATABLE_MS;

type Lying = { key: string; state: EntryState; after?: string };

/** Begun work of which no entry has been made yet. Pure. */
export const notYetEntries = <T extends { key: string }>(entries: readonly Lying[], unfinished: readonly T[]): T[] => {
  const sent = new Set(entries.map(({ key }) => key));
  return unfinished.filter(({ key }) => !sent.has(key));
};

/** What is attached to something whose words do not lie here: on the server as a draft, or nowhere any more. Pure. */
export const alone = <T extends Lying>(entries: readonly T[], unfinished: readonly { key: string }[]): T[] => {
  const here = new Set([...entries, ...unfinished].map(({ key }) => key));
  return entries.filter(({ state, after }) => state === 'attached' && after !== undefined && !here.has(after));
};

/**
 * What lies on the device, counted as somebody would: a letter with its scans is one until it has arrived, a form with scans is one piece of
 * unfinished work, whether its words lie here or on the server. Pure.
 */
export const countsOf = (
  entries: readonly Lying[],
  unfinished: readonly { key: string }[],
): { waiting: number; refused: number; unfinished: number } => {
  const begun = notYetEntries(entries, unfinished);
  const left = alone(entries, begun).map(({ after }) => after);
  return {
    waiting: entries.filter(({ state }) => state === 'waiting').length,
    refused: entries.filter(({ state }) => state === 'refused').length,
    unfinished: begun.length + new Set(left).size,
  };
};
