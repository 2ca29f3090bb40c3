import type { Engine } from '../options.js';
import type { Machine, Verdict } from '../result.js';
import type { RungKind } from './retime.js';

/** How long ticks of the sweep took (ms): the first of a process, which sets the alarms of the whole horizon, and those after it. */
export type SweepCost = { firstMs: number; ticks: number; p50: number; max: number };

/** What Redis holds (MiB more than when it was empty) and how many alarms wait there. */
export type RedisHold = { mib: number; alarms: number };

export type RedisMemory = {
  /** The clocks as they were loaded, spread over sixty days. */
  asLoaded: RedisHold;
  /** With rungs in every fifth of a second of the horizon: more it never holds. */
  fullHorizon: RedisHold & { rungs: number };
};

/** Rungs that were due at one moment, fired by so many processes, beside the same rows written raw over so many connections. */
export type RungRate = {
  workers: number;
  kind: RungKind;
  rungs: number;
  perSecond: number;
  rawPerSecond: number;
  /** Jobs that do nothing, worked by as many bare BullMQ workers with the same concurrency. */
  bareJobsPerSecond: number;
  /** What was written while they fired, by table. */
  rows: Record<string, number>;
};

/** From due to fired (ms), for rungs spread over so many seconds. */
export type Lag = { rungs: number; seconds: number; p50: number; p99: number; max: number };

/** Registrations over HTTP at some concurrency, p99 in ms. */
export type Meanwhile = {
  concurrency: number;
  quiet: { perSecond: number; p99: number };
  firing: { perSecond: number; p99: number };
  refused: number;
  lag: Lag;
};

export type ClockMeasures = {
  lag: Lag;
  sweep?: SweepCost;
  redis?: RedisMemory;
  rates?: RungRate[];
  meanwhile?: Meanwhile;
};

export type ClockSiteResult = ClockMeasures & { engine: Engine; clocks: number; loadSeconds: number };

export type ClockReport = { machine: Machine; sites: ClockSiteResult[]; verdicts: Verdict[] };
