import type { Verdict } from '../result.js';
import type { DeskResult } from './desk-result.js';

/** The figures to reach (docs/benchmarks.md). */
const INTERACTIVE_MS = 3000;
const SCRIPT_KB = 350;
const BLOCKED_MS = 50;
const FIRST_ROWS_MS = 1000;

export const deskVerdicts = (sites: readonly DeskResult[]): Verdict[] =>
  sites.flatMap(({ engine, cases, intake, typing, queues }) => {
    const most = (target: string, value: number, limit: number, unit: string): Verdict => {
      return { engine, target: `${target} ≤ ${limit} ${unit}`, value: `${value.toFixed(0)} ${unit}`, isMet: value <= limit };
    };
    return [
      most('intake screen takes letters, first load', intake.interactiveMs, INTERACTIVE_MS, 'ms'),
      most('its scripts over the wire', intake.scriptBytes / 1000, SCRIPT_KB, 'kB'),
      most('longest task while typing', typing.longestTaskMs, BLOCKED_MS, 'ms'),
      ...queues.map(({ view, ms }) => most(`first rows of ${view}, ${cases} cases`, ms, FIRST_ROWS_MS, 'ms')),
    ];
  });
