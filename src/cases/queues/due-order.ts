import type { Staff } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';
import type { CaseFilter } from '../case-query.js';
import type { Condition } from '../permissions/visibility.js';
import { asksByClock } from './clock-conditions.js';

/** Where a case stands in the order: when it is due next, `NEVER` where no clock runs on that the actor reads. */
export type DuePlace = { id: string; dueAt: string; receivedAt: Instant };

type List = { condition: Condition; isNarrow: boolean };

const NEVER = '9999';
/** In the words of the index that tells both. */
const OPEN = `d.slot IS NOT NULL AND d.side = 'official'`;

/** Whether a filter leaves few enough cases to ask each when it is due; else, and for what is late, the open clocks are begun with. */
export const isNarrow = ({ state, view, mine, villageCode, assignedTo, tag, ids }: CaseFilter): boolean =>
  (state !== undefined && state !== 'closed') ||
  (view !== undefined && view !== 'overdue') ||
  mine === true ||
  [villageCode, assignedTo, tag, ids].some((value) => value !== undefined);

/**
 * The cases of a list in the order in which they are due, from behind `after` on: first those with an open clock of the officials as this actor
 * reads them, then the others, the newest first. Closed cases, which are most, cost nothing until somebody reads on to them.
 */
export const placesByDue = async (
  reads: Reads,
  actor: Staff,
  list: List,
  after: DuePlace | undefined,
  limit: number,
): Promise<DuePlace[]> => {
  const due = after?.dueAt === NEVER ? [] : await withClock(reads, actor, list, after, limit);
  if (due.length === limit) return due;
  const rest = await withoutClock(reads, actor, list, after?.dueAt === NEVER ? after : undefined, limit - due.length);
  return [...due, ...rest];
};

const withClock = (
  reads: Reads,
  actor: Staff,
  { condition, isNarrow: asksEachCase }: List,
  after: DuePlace | undefined,
  limit: number,
): Promise<DuePlace[]> => {
  const asked = `${OPEN} AND ${asksByClock(actor)}`;
  // Materialized: an expression that is sorted by and compared would be asked of every case twice.
  const places = asksEachCase
    ? `SELECT c.id AS id, c.received_at AS received_at, (SELECT MIN(d.due_at) FROM deadlines d WHERE d.case_id = c.id AND ${asked}) AS due_at
       FROM cases c WHERE ${condition.sql}`
    : `SELECT c.id AS id, c.received_at AS received_at, n.due_at AS due_at
       FROM (SELECT d.case_id AS case_id, MIN(d.due_at) AS due_at FROM deadlines d WHERE ${asked} GROUP BY d.case_id) n
       JOIN cases c ON c.id = n.case_id WHERE ${condition.sql}`;
  return reads.sql<DuePlace>(
    `WITH p AS MATERIALIZED (${places}) SELECT p.id AS id, p.due_at AS "dueAt", p.received_at AS "receivedAt" FROM p
     WHERE p.due_at IS NOT NULL ${after ? 'AND (p.due_at, p.id) > (?, ?)' : ''} ORDER BY p.due_at, p.id LIMIT ?`,
    [...condition.params, ...(after ? [after.dueAt, after.id] : []), limit],
  );
};

const withoutClock = (
  reads: Reads,
  actor: Staff,
  { condition }: List,
  after: DuePlace | undefined,
  limit: number,
): Promise<DuePlace[]> =>
  reads.sql<DuePlace>(
    `SELECT c.id AS id, '${NEVER}' AS "dueAt", c.received_at AS "receivedAt" FROM cases c
     WHERE ${condition.sql} AND NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND ${OPEN} AND ${asksByClock(actor)})
       ${after ? 'AND (c.received_at, c.id) < (?, ?)' : ''}
     ORDER BY c.received_at DESC, c.id DESC LIMIT ?`,
    [...condition.params, ...(after ? [after.receivedAt, after.id] : []), limit],
  );
