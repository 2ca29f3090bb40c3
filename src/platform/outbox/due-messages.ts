import { millis, plus, type Instant } from '../../kernel/time.js';
import type { Tx } from '../database/tx.js';
import type { Job } from '../queue/job-queue.js';
import type { MessagePayload } from './outbox-message.entity.js';

export type DueJob = { job: Job; delayMs: number };

type DueRow = { id: string; name: string; payload: string; not_before: Instant | null };

/** How many messages one claim takes, so that no transaction grows long. */
export const BATCH = 200;

/** How far ahead (ms) a message with a later instant is already handed to the queue, as a delayed job. */
const HORIZON_MS = 30_000;

const dueJob = ({ id, name, payload, not_before }: DueRow, now: Instant): DueJob => ({
  job: { id, name, payload: JSON.parse(payload) as MessagePayload },
  delayMs: not_before === null ? 0 : Math.max(0, millis(not_before) - millis(now)),
});

const claim = async (tx: Tx, where: string, params: readonly unknown[], now: Instant): Promise<DueJob[]> => {
  // Several relays share the work without waiting for each other; SQLite has one writer anyway.
  const lock = tx.engine === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
  const rows = await tx.sql<DueRow>(
    `SELECT id, name, payload, not_before FROM outbox_messages
     WHERE done_at IS NULL AND dead_at IS NULL AND ${where} LIMIT ${BATCH} ${lock}`,
    params,
  );
  if (rows.length === 0) return [];
  const places = rows.map(() => '?').join(', ');
  await tx.change(`UPDATE outbox_messages SET enqueued_at = ? WHERE id IN (${places})`, [now, ...rows.map(({ id }) => id)]);
  return rows.map((row) => dueJob(row, now));
};

/** Takes messages that no queue has seen yet and that are due now or within the horizon, oldest first. */
export const claimNew = (tx: Tx, now: Instant): Promise<DueJob[]> =>
  claim(tx, 'enqueued_at IS NULL AND (not_before IS NULL OR not_before <= ?) ORDER BY id', [plus(now, HORIZON_MS)], now);

/** Takes messages that were handed over `afterMs` (ms) ago or earlier and are still not done: perhaps the queue lost them. */
export const claimLost = (tx: Tx, now: Instant, afterMs: number): Promise<DueJob[]> =>
  claim(tx, 'enqueued_at < ? ORDER BY enqueued_at', [plus(now, -afterMs)], now);

/** Gives messages back that the queue did not take. */
export const giveBack = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const places = ids.map(() => '?').join(', ');
  await tx.change(`UPDATE outbox_messages SET enqueued_at = NULL WHERE id IN (${places})`, ids);
};

/** Forgets every hand-over, because the queue that got them died with its process. */
export const giveBackAll = async (tx: Tx): Promise<void> => {
  await tx.change(
    'UPDATE outbox_messages SET enqueued_at = NULL WHERE done_at IS NULL AND dead_at IS NULL AND enqueued_at IS NOT NULL',
  );
};

/** Deletes what was done before the instant; what died stays until a person has looked at it. */
export const forgetDone = (tx: Tx, before: Instant): Promise<number> =>
  tx.change('DELETE FROM outbox_messages WHERE done_at < ?', [before]);
