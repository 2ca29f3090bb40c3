import type { Problem } from '../api/problem.js';

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
