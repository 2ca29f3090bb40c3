import type { ClockName } from './clock-names.js';
import type { ClockSpec, Column } from './clock-spec.js';
import { parseLimit, type Limit } from './limit.js';

/** One limit that an election has in place of the file's. */
export type LimitOverride = { clock: ClockName; column: Column; isLetter: boolean; limitText: string };

/** The limits of one election that differ from config/deadlines.yaml. Immutable. */
export class LimitOverrides {
  constructor(private readonly overrides: readonly LimitOverride[]) {}

  /** The clock as it counts in this election; its rule, its outer limits and its bounds are never touched. */
  over(spec: ClockSpec): ClockSpec {
    const own = this.overrides.filter(({ clock }) => clock === spec.clock);
    if (own.length === 0) return spec;
    const [letter, other] = [own.filter(({ isLetter }) => isLetter), own.filter(({ isLetter }) => !isLetter)];
    return { ...spec, limits: replaced(spec.limits, other), letter: spec.letter && replaced(spec.letter, letter) };
  }
}

export const NO_OVERRIDES = new LimitOverrides([]);

const replaced = (limits: Record<Column, Limit>, overrides: readonly LimitOverride[]): Record<Column, Limit> => ({
  ...limits,
  ...Object.fromEntries(overrides.map(({ column, limitText }) => [column, parseLimit(limitText) ?? limits[column]])),
});
