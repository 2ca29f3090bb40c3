/** One request; `@n@` in the body becomes a number that is never used twice. `isForm`: the body is a plain form of a browser, not JSON. */
export type Shot = { method: 'GET' | 'POST'; path: string; body?: string; isForm?: boolean };

export const FORM_TYPE = 'application/x-www-form-urlencoded';
export const typeOf = ({ isForm }: Pick<Shot, 'isForm'>): string => (isForm ? FORM_TYPE : 'application/json');

/** A closed loop: each of `concurrency` connections sends its next request when it has the answer to the last. */
export type LoadJob = {
  origin: string;
  cookie?: string;
  shots: readonly Shot[];
  /** `cycle` begins again after the last shot, `once` stops there. */
  order: 'cycle' | 'once';
  /** The first number for `@n@`. */
  firstNumber: number;
  concurrency: number;
  warmUpSeconds: number;
  seconds: number;
};

/** What came of it. Latencies in ms. */
export type Measured = {
  concurrency: number;
  requests: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Answers that were no 2xx, and the first of them. */
  refused: number;
  firstRefusal?: string;
  /** CPU time of the client, as a share of one core. */
  clientCpu: number;
  /** The `id` in each answer that has one. */
  ids: string[];
  nextNumber: number;
};
