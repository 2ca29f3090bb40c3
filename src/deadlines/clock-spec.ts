import type { ClockName } from './clock-names.js';
import type { Limit, Side } from './limit.js';

/** The columns of the table of limits, tightest last. */
export const COLUMNS = ['normal', 'severity3', 'severity4OrKey', 'polling'] as const;
export type Column = (typeof COLUMNS)[number];

export const NEEDS = ['complainant', 'contact', 'nobody'] as const;
/** Who must be reachable for the clock to be owed at all. */
export type Need = (typeof NEEDS)[number];

/** One clock of config/deadlines.yaml, read and checked. */
export type ClockSpec = {
  clock: ClockName;
  ruleId: string;
  /** The sources on which the limit rests. */
  anchor: string;
  side: Side;
  /** Statutory: never pauses. */
  legal: boolean;
  needs: Need;
  /** Ends with the stage and before polling day too. */
  bounded: boolean;
  /** The law's outer limit from the same start. */
  legalLimit: Limit | null;
  /** The legal clock of the same case whose due is the outer limit. */
  outer: ClockName | null;
  limits: Record<Column, Limit>;
  /** In place of `limits` for channel LETTER. */
  letter: Record<Column, Limit> | null;
};
