import type { Engine } from '../options.js';
import type { Machine, Verdict } from '../result.js';

/** Times in ms as the page sees them, sizes in bytes over the wire: of scripts with gzip, of everything as this browser asked for it. */
export type DeskResult = {
  engine: Engine;
  cases: number;
  /** From the address to a form that takes letters, with nothing kept in the browser. */
  intake: { interactiveMs: number; scriptBytes: number; allBytes: number };
  /** A message typed letter by letter, with everything beside the form being asked for. */
  typing: { letters: number; longestTaskMs: number; tasksOver50: number };
  /** From the click on a queue to its first rows, in a desk that is open. */
  queues: { view: string; rows: number; ms: number }[];
};

export type DeskReport = { machine: Machine; sites: DeskResult[]; verdicts: Verdict[] };
