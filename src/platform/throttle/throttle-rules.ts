/** How failures slow a caller down. Times in ms. */
export type Growth = {
  /** So many failures cost nothing. */
  free: number;
  /** The first wait, and the longest. */
  firstMs: number;
  longestMs: number;
  /** So many more failures double the wait; 1 when not given. */
  doubledBy?: number;
  /** After so long without a failure half of them are forgiven. */
  halfLifeMs: number;
  /** Failures of this scope are everybody's: they make nobody in particular a suspect. */
  isShared?: boolean;
};

/** A group of callers that is counted by itself: an address, an account. */
export type ThrottleScope = {
  /** Stable: the counts are kept under it. */
  name: string;
  growth?: Growth;
  /** Suspects (who have to wait in a scope that is not shared) take turns at most so often; where nothing grows, everybody does. */
  line?: Line;
};

export type Line = {
  perSecond: number;
  /** Whoever would have to wait longer (ms) is sent away. */
  patienceMs: number;
};

/** What is remembered of one caller in one scope; instants in ms since 1970. */
export type Tally = {
  /** Failures as they stood at `at`. */
  failures: number;
  /** The last failure. */
  at: number;
  /** When the next turn of the line is free. */
  freeAt: number;
};

export type Counted = { scope: ThrottleScope; tally: Tally };
export type Turn = {
  waitMs: number;
  /** Took a place in a line; it can be given back. */
  isQueued: boolean;
};

const NO_GROWTH: Growth = { free: Infinity, firstMs: 0, longestMs: 0, halfLifeMs: 1 };

/** What is left of the failures; less than half of one is none, so that a tally that is forgotten then is not missed. A clock that was set back forgives nothing. */
export const failuresNow = ({ scope: { growth = NO_GROWTH }, tally }: Counted, now: number): number => {
  const left = tally.failures * 2 ** (-Math.max(0, now - tally.at) / growth.halfLifeMs);
  return left < 0.5 ? 0 : left;
};

/** The wait (ms) that so many failures cost. */
export const delayOf = ({ growth = NO_GROWTH }: ThrottleScope, failures: number): number => {
  const whole = Math.floor(failures + 0.5);
  if (whole < growth.free) return 0;
  const doublings = (whole - growth.free) / (growth.doubledBy ?? 1);
  return Math.min(growth.longestMs, Math.floor(growth.firstMs * 2 ** doublings + 0.5));
};

/** More failures than these are not remembered: after the longest attack a caller is free again in about one half-life. */
export const mostFailures = ({ growth }: ThrottleScope): number => {
  if (!growth) return 0;
  const toLongest = Math.log2(Math.max(1, growth.longestMs / growth.firstMs)) * (growth.doubledBy ?? 1);
  return Math.ceil(2 * (growth.free + toLongest)) + 1;
};

export const intervalOf = ({ line }: ThrottleScope): number => (line ? 1000 / line.perSecond : 0);

export const patienceOf = ({ line }: ThrottleScope): number => line?.patienceMs ?? 0;

/** How long (ms) the door stays shut, counted from the last failure. */
export const shutFor = (counted: Counted, now: number): number => {
  const { at } = counted.tally;
  return Math.max(0, Math.min(at, now) + delayOf(counted.scope, failuresNow(counted, now)) - now);
};

/** The turn of a caller who is counted in these scopes; nothing when a line is too long. */
export const turnOf = (all: readonly Counted[], now: number): Turn | undefined => {
  const delays = all.map((counted) => delayOf(counted.scope, failuresNow(counted, now)));
  const isSuspect = all.some(({ scope: { growth } }, nth) => growth !== undefined && !growth.isShared && delays[nth]! > 0);
  const isQueued = isSuspect || all.every(({ scope: { growth } }) => growth === undefined);
  if (!isQueued) return { waitMs: Math.max(0, ...delays), isQueued };
  const queues = all.map((counted) => queueOf(counted, now));
  const isTooLong = all.some(({ scope: { line } }, nth) => line !== undefined && queues[nth]! > line.patienceMs);
  return isTooLong ? undefined : { waitMs: Math.max(0, ...delays, ...queues), isQueued };
};

/** The time (ms) until the line's next free turn. What nobody could have waited for was left behind by a clock that was set back. */
export const queueOf = ({ scope, tally }: Counted, now: number): number => {
  const queue = Math.max(0, tally.freeAt - now);
  return queue > patienceOf(scope) + intervalOf(scope) + 1 ? 0 : queue;
};

/** One failure more (or, with -1, one taken back, which opens the door). */
export const withFailures = (counted: Counted, more: 1 | -1, now: number): Tally => {
  const failures = Math.min(mostFailures(counted.scope), Math.max(0, failuresNow(counted, now) + more));
  return { ...counted.tally, failures, at: more > 0 ? now : now - delayOf(counted.scope, failures) };
};

/** One place of the line taken or given back. */
export const withPlace = (counted: Counted, more: 1 | -1, now: number): Tally => ({
  ...counted.tally,
  freeAt: now + Math.max(0, queueOf(counted, now) + more * intervalOf(counted.scope)),
});

/** From then on the tally says nothing any more. */
export const endOf = ({ scope: { growth = NO_GROWTH }, tally: { failures, at, freeAt } }: Counted): number =>
  Math.max(freeAt, at + growth.longestMs, at + growth.halfLifeMs * Math.log2(Math.max(1, 2 * failures)));

export const NO_TALLY: Tally = { failures: 0, at: 0, freeAt: 0 };
