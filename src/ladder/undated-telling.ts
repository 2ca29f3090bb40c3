import type { EscalationRung } from '../cases/vocabulary.js';
import type { LadderTable, Telling } from '../deadlines/ladder-table.js';

export type UndatedTables = Pick<LadderTable, 'immediate' | 'missedRounds' | 'repeats'>;

/** Whom a rung without a clock tells, and what it asks of them. */
export const undatedTelling = (rung: EscalationRung, { immediate, missedRounds, repeats }: UndatedTables): Telling => {
  if (rung === 'immediate') return immediate;
  if (rung === 'repeat_2') return repeats.second;
  return rung === 'repeat_3' ? repeats.third : missedRounds;
};
