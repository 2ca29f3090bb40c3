import type { EngineName } from '../platform/database/tx.js';

/** JSON is written by the database, so that a look-up is one statement: round trips are what it costs. */
const DIALECTS: Record<EngineName, { object: string; list: string }> = {
  sqlite: { object: 'json_object', list: 'json_group_array' },
  postgres: { object: 'json_build_object', list: 'json_agg' },
};

/** A list of rows as a JSON text, in the order of `from`. */
const listOf = (engine: EngineName, columns: readonly string[], from: string): string => {
  const { object, list } = DIALECTS[engine];
  const pairs = columns.map((column) => `'${column}', t.${column}`).join(', ');
  return `(SELECT ${list}(${object}(${pairs})) FROM (SELECT ${columns.join(', ')} FROM ${from}) t)`;
};

const statusSql = (engine: EngineName): string => `SELECT
  c.id, c.district_code, c.number, c.state, c.outcome, c.received_at, c.replied_at, c.received_group_id,
  (SELECT a.group_id FROM assignments a WHERE a.case_id = h.id AND a.part = 'lead' AND a.released_at IS NULL LIMIT 1) AS lead_group_id,
  (SELECT r.body_group_id FROM reviews r WHERE r.case_id = c.id AND r.decided_at IS NULL LIMIT 1) AS body_group_id,
  (SELECT s.until_day FROM suspensions s WHERE s.case_id = h.id AND s.is_granted = TRUE AND s.ended_at IS NULL LIMIT 1) AS suspended_until,
  (SELECT i.due_at FROM information_requests i WHERE i.case_id = c.id AND i.answered_at IS NULL AND i.lapsed_at IS NULL LIMIT 1) AS information_due_at,
  ${listOf(engine, ['clock', 'case_id', 'due_at'], `deadlines WHERE case_id IN (c.id, h.id) AND slot IS NOT NULL AND clock IN ('notice_15c', 'whole_case', 'legal_60c', 'call_back', 'review_window', 'review', 'recheck')`)} AS clocks,
  ${listOf(engine, ['id', 'ordinal', 'text', 'transferred_at'], 'allegations WHERE case_id = c.id ORDER BY ordinal')} AS allegations,
  ${listOf(engine, ['allegation_id', 'kind'], 'findings WHERE case_id = c.id AND round = c.round AND superseded_at IS NULL AND approved_at IS NOT NULL')} AS findings,
  ${listOf(engine, ['code', 'allegation_ids'], `actions WHERE case_id = c.id AND status = 'checked' ORDER BY id`)} AS actions,
  ${listOf(engine, ['points', 'text'], 'replies WHERE case_id = c.id AND round = c.round AND quashed_at IS NULL ORDER BY id')} AS replies,
  ${listOf(engine, ['audiences', 'text'], 'explanations WHERE case_id = c.id AND round = c.round ORDER BY id')} AS explanations,
  ${listOf(engine, ['kind', 'issued_at', 'served_at', 'text'], `(SELECT n.id, n.kind, n.issued_at, d.served_at, x.text FROM notices n JOIN deliveries d ON d.notice_id = n.id AND d.case_id = n.case_id AND d.recipient = 'complainant' LEFT JOIN notice_texts x ON x.notice_id = n.id WHERE n.case_id = c.id) n ORDER BY id`)} AS notices,
  ${listOf(engine, ['at', 'kind', 'particulars'], `case_events WHERE case_id = c.id AND visibility = 'public' ORDER BY seq`)} AS events
FROM cases c JOIN cases h ON h.id = CASE WHEN c.outcome = 'merged' AND c.parent_id IS NOT NULL THEN c.parent_id ELSE c.id END
WHERE c.id = ?`;

/** Everything of one case that number and code show, in one statement. `h` is the case that is handled: a merged child's parent. */
export const STATUS_SQL: Record<EngineName, string> = { sqlite: statusSql('sqlite'), postgres: statusSql('postgres') };
