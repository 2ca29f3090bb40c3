import type { Staff } from '../../kernel/actor.js';
import { BadRequest } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { dayOf, endOfDay, type Instant } from '../../kernel/time.js';
import { HANDLED_STATES } from '../handled-states.js';
import type { Condition } from '../permissions/visibility.js';
import { supervisedFor } from '../supervised-cases.js';
import type { CaseState } from '../vocabulary.js';
import { awaitedFrom } from './awaited.js';
import { CLOCK_RUNS, asksByClock } from './clock-conditions.js';
import { viewsOf, type QueueView } from './queue-views.js';

const isIn = (...states: readonly CaseState[]): string => `c.state IN (${states.map((state) => `'${state}'`).join(', ')})`;

const BEFORE_REPLY = isIn('registered', ...HANDLED_STATES);

/** What a counted view adds to who may see what. Throws BadRequest `queue.not-yours` where the role has no such view. */
export const viewCondition = (view: QueueView, actor: Staff, now: Instant): Condition => {
  if (!viewsOf(actor).includes(view)) throw new BadRequest(NOT_YOURS);
  switch (view) {
    case 'to_triage':
      return { sql: isIn('registered'), params: [] };
    case 'mine':
      return also(`c.state <> 'closed'`, partOf(actor));
    case 'not_taken':
      return {
        sql: `${isIn(...HANDLED_STATES)} AND c.id IN (SELECT s.case_id FROM assignments s
          WHERE s.group_id = ? AND s.released_at IS NULL AND s.taken_over_at IS NULL)`,
        params: [actor.groupId],
      };
    case 'due_today':
      return {
        sql: `c.id IN (SELECT d.case_id FROM deadlines d WHERE d.due_at > ? AND d.due_at <= ? AND d.side = 'official'
          AND ${CLOCK_RUNS} AND d.breached_at IS NULL AND ${asksByClock(actor)})`,
        params: [now, endOfDay(dayOf(now))],
      };
    case 'overdue':
      return overdueBy(actor, now);
    case 'waiting_approval':
      return awaitedFrom(actor);
    case 'not_told':
      return {
        sql: `c.state = 'closed' AND c.id IN (SELECT n.case_id FROM deliveries n
          WHERE n.district_code = ? AND n.state = 'pending' AND n.recipient = 'complainant')`,
        params: [actor.districtCode],
      };
    case 'returned':
      return { sql: `${BEFORE_REPLY} AND (c.round > 1 OR c.needs_reassignment = TRUE)`, params: [] };
    case 'conflicts':
      return { sql: `c.state <> 'closed' AND (${CONFLICTS})`, params: [] };
    case 'supervision':
      return also(`c.state <> 'closed' AND c.id IN (SELECT u.case_id FROM supervisions u)`, supervisedFor(actor));
    default:
      return view satisfies never;
  }
};

/**
 * Cases in which the actor has a part of their own: the desk those that they took, the others those that they took over, verify, have to
 * correct or to check. For the switch between "mine" and "all".
 */
export const partOf = ({ role, id, groupId, districtCode }: Staff): Condition => {
  if (role === 'intake_clerk' || role === 'intake_supervisor') return { sql: 'c.received_by_id = ?', params: [id] };
  return {
    sql: `c.id IN (SELECT v.case_id FROM verifiers v WHERE v.staff_id = ? AND v.released_at IS NULL
      UNION ALL SELECT s.case_id FROM assignments s WHERE s.group_id = ? AND s.released_at IS NULL AND s.taken_over_by_id = ?
      UNION ALL SELECT x.case_id FROM actions x WHERE x.district_code = ? AND x.status IN ('ordered', 'done')
        AND (x.owner_staff_id = ? OR x.checker_id = ?)
      UNION ALL SELECT k.id FROM cases k WHERE k.district_code = ? AND k.state = 'registered' AND k.received_by_id = ?)`,
    params: [id, groupId, id, districtCode, id, id, districtCode, id],
  };
};

/** Late by a running clock that the actor reads: noticed by the sweep, or not yet. From the clocks' side, so that it costs what is late. */
const overdueBy = (actor: Staff, now: Instant): Condition => ({
  sql: `c.id IN (SELECT d.case_id FROM deadlines d WHERE d.due_at <= ? AND d.side = 'official'
      AND ${CLOCK_RUNS} AND d.breached_at IS NULL AND ${asksByClock(actor)}
    UNION ALL SELECT d.case_id FROM deadlines d WHERE d.breached_at IS NOT NULL AND d.slot IS NOT NULL AND d.side = 'official'
      AND d.due_at <= ? AND ${CLOCK_RUNS} AND ${asksByClock(actor)})`,
  params: [now, now],
});

/** Somebody asked that a person keep out and nobody has decided; a name was matched by the machine alone; nobody leads. */
const CONFLICTS = `c.id IN (SELECT r.case_id FROM recusals r WHERE r.decided_at IS NULL)
  OR c.id IN (SELECT e.case_id FROM case_exclusions e WHERE e.reason = 'NAME_MATCH' AND e.lifted_at IS NULL)
  OR (${isIn(...HANDLED_STATES)} AND NOT EXISTS (
    SELECT 1 FROM assignments l WHERE l.case_id = c.id AND l.part = 'lead' AND l.released_at IS NULL))`;

const also = (sql: string, { sql: other, params }: Condition): Condition => ({ sql: `${sql} AND ${other}`, params });

const NOT_YOURS = refusal('queue.not-yours', '您的岗位没有这个队列。', 'Your role has no such queue.');
