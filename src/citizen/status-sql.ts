/** The case itself. `h` is the case that is handled: a merged child's parent. */
export const CASE_SQL = `SELECT c.id, c.district_code, c.number, c.state, c.category, c.complainant_kind, c.goes_on_without_complainant, c.outcome, c.round, c.received_at, c.replied_at, c.received_group_id, h.id AS handled_id
FROM cases c JOIN cases h ON h.id = CASE WHEN c.outcome = 'merged' AND c.parent_id IS NOT NULL THEN c.parent_id ELSE c.id END
WHERE c.id = ?`;

/** Whose rows a list reads: the case's own, those of the case that is handled, or of both. */
type Whose = 'own' | 'handled' | 'both';

type ListSql = { columns: readonly string[]; from: string; whose: Whose };

const CITIZENS_CLOCKS = `'notice_15c', 'whole_case', 'legal_60c', 'call_back', 'follow_up', 'review_window', 'review', 'recheck'`;

/** Everything else that number and code show. `@` stands for the case's id, or for both ids. */
export const LIST_SQL = {
  leads: {
    columns: ['group_id'],
    from: `assignments WHERE case_id = @ AND part = 'lead' AND released_at IS NULL`,
    whose: 'handled',
  },
  withdrawals: { columns: ['id'], from: 'withdrawals WHERE case_id = @ AND decided_at IS NULL', whose: 'own' },
  ratings: {
    columns: ['round'],
    from: `call_backs WHERE case_id = @ AND result = 'done'`,
    whose: 'own',
  },
  followUps: {
    columns: ['told_at', 'answer'],
    from: 'follow_ups WHERE case_id = @ AND answer IS NOT NULL ORDER BY id',
    whose: 'own',
  },
  reviews: { columns: ['body_group_id'], from: 'reviews WHERE case_id = @ AND decided_at IS NULL', whose: 'own' },
  suspensions: {
    columns: ['until_day'],
    from: 'suspensions WHERE case_id = @ AND is_granted = TRUE AND ended_at IS NULL',
    whose: 'handled',
  },
  informationRequests: {
    columns: ['due_at'],
    from: 'information_requests WHERE case_id = @ AND answered_at IS NULL AND lapsed_at IS NULL',
    whose: 'own',
  },
  clocks: {
    columns: ['clock', 'case_id', 'due_at'],
    from: `deadlines WHERE case_id IN (@) AND slot IS NOT NULL AND clock IN (${CITIZENS_CLOCKS})`,
    whose: 'both',
  },
  allegations: {
    columns: ['id', 'ordinal', 'text', 'transferred_at'],
    from: 'allegations WHERE case_id = @ ORDER BY ordinal',
    whose: 'own',
  },
  findings: {
    columns: ['allegation_id', 'kind', 'round'],
    from: 'findings WHERE case_id = @ AND superseded_at IS NULL AND approved_at IS NOT NULL',
    whose: 'own',
  },
  actions: {
    columns: ['code', 'allegation_ids'],
    from: `actions WHERE case_id = @ AND status = 'checked' ORDER BY id`,
    whose: 'own',
  },
  replies: {
    columns: ['points', 'text', 'round'],
    from: 'replies WHERE case_id = @ AND quashed_at IS NULL ORDER BY id',
    whose: 'own',
  },
  explanations: { columns: ['audiences', 'text', 'round'], from: 'explanations WHERE case_id = @ ORDER BY id', whose: 'own' },
  notices: {
    columns: ['kind', 'issued_at', 'served_at', 'text'],
    from: `(SELECT n.id, n.kind, n.issued_at, d.served_at, x.text FROM notices n
      JOIN deliveries d ON d.notice_id = n.id AND d.case_id = n.case_id AND d.recipient = 'complainant'
      LEFT JOIN notice_texts x ON x.notice_id = n.id WHERE n.case_id = @) n ORDER BY id`,
    whose: 'own',
  },
  events: {
    columns: ['at', 'kind', 'particulars'],
    from: `case_events WHERE case_id = @ AND visibility = 'public' ORDER BY seq`,
    whose: 'own',
  },
} as const satisfies Record<string, ListSql>;

export type ListName = keyof typeof LIST_SQL;

const entries = Object.entries(LIST_SQL) as [ListName, ListSql][];

/** One prepared statement per list. In the process a statement costs microseconds, and JSON written by the database cost twice as much as all of them. */
export const PLAIN_LISTS = entries.map(([name, { columns, from, whose }]) => ({
  name,
  whose,
  text: `SELECT ${columns.join(', ')} FROM ${from.replace('@', whose === 'both' ? '?, ?' : '?')}`,
}));

const ID_OF: Record<Whose, string> = { own: 'c.id', handled: 'h.id', both: 'c.id, h.id' };

/** All lists as JSON in the same statement: over a network, round trips are what a look-up costs. */
export const WHOLE_SQL = CASE_SQL.replace(
  'SELECT ',
  `SELECT ${entries
    .map(([name, { columns, from, whose }]) => {
      const pairs = columns.map((column) => `'${column}', t.${column}`).join(', ');
      const rows = `SELECT ${columns.join(', ')} FROM ${from.replace('@', ID_OF[whose])}`;
      return `(SELECT json_agg(json_build_object(${pairs})) FROM (${rows}) t) AS "${name}"`;
    })
    .join(', ')}, `,
);
