import type { Engine } from '../options.js';
import type { Machine, Verdict } from '../result.js';

/** Times in ms. */
export type FormsResult = {
  engine: Engine;
  pdfs: number;
  seconds: number;
  bytes: number;
  /** Of one PDF, when nobody else prints: the first of the process with its fonts, and the next. */
  firstMs: number;
  nextMs: number;
  /** Of the list of cases at a steady pace: nobody printing, and all the while. */
  alone: { p50: number; p99: number };
  printing: { p50: number; p99: number };
  /** Resident memory of the server before the first page and at the most (MiB). */
  memoryMiB: { before: number; most: number };
};

export type FormsReport = { machine: Machine; sites: FormsResult[]; verdicts: Verdict[] };
