import type { Engine } from '../options.js';
import type { Machine, Verdict } from '../result.js';

export type SmsResult = {
  engine: Engine;
  messages: number;
  /** What the gateway allows. */
  perSecond: number;
  kills: number;
  /** While a process was sending: the starts after a kill are not in it. */
  seconds: number;
  /** Calls a second while a process was sending, against what the gateway allows. */
  ratio: number;
  /** The most calls within any one second. */
  mostInASecond: number;
  /** Messages that the gateway never heard of, or that the house has not on record as accepted. */
  lost: number;
  /** Said again under the same key after a kill. */
  repeats: number;
};

export type SmsReport = { machine: Machine; sites: SmsResult[]; verdicts: Verdict[] };
