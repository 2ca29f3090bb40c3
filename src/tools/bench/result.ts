import type { Measured } from './load/job.js';
import type { Engine } from './options.js';

export const OPERATIONS = ['register', 'status', 'status page', 'list', 'search2', 'search4', 'similar', 'accept'] as const;
export type Operation = (typeof OPERATIONS)[number];
export const LIMITS = ['raw inserts', 'bare register', 'bare status', 'bare page'] as const;
export type Limit = (typeof LIMITS)[number];

export type Point = Omit<Measured, 'ids' | 'nextNumber' | 'clientCpu' | 'refused'> &
  Partial<Pick<Measured, 'clientCpu' | 'refused'>> & { what: Operation | Limit };

/** One engine with one size of database. */
export type SiteResult = {
  engine: Engine;
  cases: number;
  points: Point[];
  /** From process start to ready, the middle of three (ms). */
  startMs: number;
  /** The most resident memory of the server, start and load (MiB). */
  memoryMiB: number;
  /** What one registration writes. */
  registration: { rows: number; bytes: number; perTable: Record<string, number> };
};

export type Machine = { cpu: string; cores: number; memoryGiB: number; system: string; node: string; date: string };

export type Verdict = { engine: Engine; target: string; value: string; isMet: boolean };

export type Report = { machine: Machine; secondsPerPoint: number; sites: SiteResult[]; verdicts: Verdict[] };
