import type { Instant } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';

/** The moments at which something is owed next, so that the clock need not stop in between. */
export type ComingMoments = {
  /** The next rung of any clock; one in the past is owed at once. */
  rung?: Instant;
  /** What a sweep would find: an acknowledgement, a due time, an unanswered request, a stuck rung. */
  sweep?: Instant;
  /** A message that was announced for later. */
  message?: Instant;
};

const MOMENTS = `
  SELECT 'rung' AS kind, MIN(next_rung_at) AS at FROM deadlines
    WHERE next_rung_at IS NOT NULL AND id NOT IN (SELECT deadline_id FROM stuck_rungs)
  UNION ALL SELECT 'sweep', MIN(ack_due_at) FROM escalations WHERE acknowledged_at IS NULL AND ended_at IS NULL AND ack_due_at > ?
  UNION ALL SELECT 'sweep', MIN(due_at) FROM deadlines
    WHERE met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND breached_at IS NULL AND due_at > ?
  UNION ALL SELECT 'sweep', MIN(due_at) FROM information_requests WHERE answered_at IS NULL AND lapsed_at IS NULL AND due_at > ?
  UNION ALL SELECT 'sweep', MIN(next_try_at) FROM stuck_rungs WHERE dead_at IS NULL AND next_try_at > ?
  UNION ALL SELECT 'message', MIN(not_before) FROM outbox_messages WHERE done_at IS NULL AND dead_at IS NULL AND not_before > ?`;

/** `swept`: when the sweeps ran last; what lay before that they have seen. */
export const comingMoments = async (reads: Reads, swept: Instant, now: Instant): Promise<ComingMoments> => {
  const rows = await reads.sql<{ kind: keyof ComingMoments; at: Instant | null }>(MOMENTS, [swept, swept, swept, swept, now]);
  const coming: ComingMoments = {};
  for (const { kind, at } of rows) {
    const known = coming[kind];
    if (at !== null && (known === undefined || at < known)) coming[kind] = at;
  }
  return coming;
};
