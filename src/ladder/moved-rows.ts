import type { Escalation } from '../cases/entities/escalation.entity.js';
import { JSON_ROWS } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';

/** How an unacknowledged rung shall stand, and the level from which that was worked out. */
export type MovedRow = { from: Pick<Escalation, 'id' | 'level'> } & Pick<
  Escalation,
  'level' | 'ackDueAt' | 'undelivered' | 'alarmedAt' | 'endedAt'
>;

/** Moves many up in one statement; answers the ids of those that still stood where they were read. */
export const setMoved = async (tx: Tx, moved: readonly MovedRow[]): Promise<ReadonlySet<string>> => {
  if (moved.length === 0) return new Set();
  const rows = moved.map(({ from, level, ackDueAt, undelivered, alarmedAt, endedAt }) => [
    from.id,
    from.level,
    level,
    ackDueAt,
    undelivered ? 'yes' : 'no',
    alarmedAt,
    endedAt,
  ]);
  const set = await tx.sql<{ id: string }>(SET[tx.engine], [JSON.stringify(rows)]);
  return new Set(set.map(({ id }) => id));
};

/** One parameter for any number of rows, so that every batch shares one prepared statement. */
const statement = (elements: string): string =>
  `UPDATE escalations SET level = CAST(v.level AS integer), ack_due_at = v.ack_due_at, undelivered = (v.undelivered = 'yes'),
     alarmed_at = v.alarmed_at, ended_at = v.ended_at
   FROM (SELECT value ->> 0 AS escalation_id, value ->> 1 AS was_level, value ->> 2 AS level, value ->> 3 AS ack_due_at,
     value ->> 4 AS undelivered, value ->> 5 AS alarmed_at, value ->> 6 AS ended_at FROM ${elements}) AS v
   WHERE escalations.id = v.escalation_id AND escalations.level = CAST(v.was_level AS integer)
     AND escalations.acknowledged_at IS NULL AND escalations.ended_at IS NULL
   RETURNING escalations.id`;

const SET = { sqlite: statement(JSON_ROWS.sqlite), postgres: statement(JSON_ROWS.postgres) };
