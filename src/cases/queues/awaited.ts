import type { Staff } from '../../kernel/actor.js';
import type { Condition } from '../permissions/visibility.js';

const UNDECIDED = (table: string): string => `c.id IN (SELECT u.case_id FROM ${table} u WHERE u.decided_at IS NULL)`;

/** Asked for a word that has not been given since. */
const asked = (subject: string, answeredBy = ''): string => `EXISTS (
  SELECT 1 FROM concurrences q WHERE q.case_id = c.id AND q.round = c.round AND q.subject ${subject} AND q.stance = 'asked'
    AND NOT EXISTS (SELECT 1 FROM concurrences w WHERE w.case_id = q.case_id AND w.round = q.round AND w.subject = q.subject
      AND w.stance <> 'asked' AND w.at >= q.at${answeredBy}))`;

const LEADS = `EXISTS (SELECT 1 FROM assignments m WHERE m.case_id = c.id AND m.group_id = ? AND m.part = 'lead' AND m.released_at IS NULL)`;

/** Cases that lie still until this actor's office decides, approves, signs or checks. */
export const awaitedFrom = (actor: Pick<Staff, 'role' | 'groupId'>): Condition => {
  switch (actor.role) {
    case 'guidance_leader':
      return {
        sql: `${LEADS} AND (
          (c.state = 'verifying' AND EXISTS (SELECT 1 FROM findings_submissions f WHERE f.case_id = c.id AND f.round = c.round))
          OR (c.state = 'explaining' AND EXISTS (SELECT 1 FROM explanations e WHERE e.case_id = c.id AND e.round = c.round)))`,
        params: [actor.groupId],
      };
    case 'head':
      return {
        sql: `c.state <> 'closed' AND (${['suspensions', 'extensions', 'recusals'].map(UNDECIDED).join(' OR ')}
          OR ${asked(`IN ('order', 'reply')`)})`,
        params: [],
      };
    case 'district_office':
      return {
        sql: `(c.state = 'replied' OR c.id IN (SELECT f.case_id FROM follow_ups f WHERE f.ended_at IS NULL)
          OR (c.state <> 'closed' AND (${['route_disputes', 'withdrawals'].map(UNDECIDED).join(' OR ')})))`,
        params: [],
      };
    case 'intake_supervisor':
      return { sql: `c.state <> 'closed' AND ${UNDECIDED('withdrawals')}`, params: [] };
    case 'town_leader':
    case 'town_member':
      return { sql: `c.state = 'correcting' AND ${asked(`= 'correction'`, ' AND w.group_id = ?')}`, params: [actor.groupId] };
    case 'reviewer':
      return {
        sql: `c.state = 'reviewing' AND EXISTS (
          SELECT 1 FROM reviews o WHERE o.case_id = c.id AND o.body_group_id = ? AND o.decided_at IS NULL)`,
        params: [actor.groupId],
      };
    case 'discipline_liaison':
      return {
        sql: `EXISTS (SELECT 1 FROM actions y WHERE y.case_id = c.id AND y.code IN ('A10', 'A11') AND y.status = 'done')`,
        params: [],
      };
    default:
      return { sql: 'FALSE', params: [] };
  }
};
