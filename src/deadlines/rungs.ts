import type { Instant } from '../kernel/time.js';

/** The dated rungs of a ladder, lowest first: percent of the clock's span, its due, working days (W) after its due. */
export const RUNGS = ['p50', 'p80', 'due', 'w1', 'w3', 'w5', 'w10'] as const;

export type RungName = (typeof RUNGS)[number];

/** Where a clock stands on its ladder: its first rung that has not fired, and when that is due; no time while the clock is paused. */
export type RungCursor = { nextRung: RungName | null; nextRungAt: Instant | null };

/** The cursor of a clock that has ended, has no ladder, or has fired its last rung. */
export const NO_RUNG: RungCursor = { nextRung: null, nextRungAt: null };

/** Whether a rung lies above another. Everything lies above nothing. */
export const isAbove = (rung: RungName, other: RungName | null): boolean =>
  other === null || RUNGS.indexOf(rung) > RUNGS.indexOf(other);
