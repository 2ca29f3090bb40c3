import type { Staff } from '../../kernel/actor.js';
import { clocksRead, isTownRole } from '../permissions/reading.js';

/** Of `deadlines d`: open, and not standing still; in the words of the index by which the clocks of all cases are swept. */
export const CLOCK_RUNS = 'd.met_at IS NULL AND d.cancelled_at IS NULL AND d.paused_at IS NULL';

/** The same of one case's clocks: one that has ended has no slot, which the index of the slots tells without a look at the row. */
const RUNS_ON_CASE = 'd.slot IS NOT NULL AND d.paused_at IS NULL';

/** Of `cases c`: a running clock of the officials, among those that are asked by, with such a due date. */
export const hasClock = (askedBy: string, due: string): string =>
  `EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND d.side = 'official' AND ${due} AND ${RUNS_ON_CASE} AND ${askedBy})`;

/**
 * Of `deadlines d`: late by a clock that the actor does not read is not late for them. It names nothing outside `d`: a condition on the case
 * beside it would make a database ask every clock again for every case.
 */
export const asksByClock = ({ role }: Pick<Staff, 'role'>): string => {
  if (role === 'discipline_liaison')
    return `(${isOneOf(clocksRead('reference'))} OR EXISTS (SELECT 1 FROM cases a WHERE a.id = d.case_id AND a.category = 'accusation'))`;
  return isTownRole(role) ? isOneOf(clocksRead('town')) : 'TRUE';
};

const isOneOf = (clocks: readonly string[] = []): string => `d.clock IN (${clocks.map((name) => `'${name}'`).join(', ')})`;
