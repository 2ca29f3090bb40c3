import type { Staff } from '../../kernel/actor.js';

/** A condition on `cases c`, with its parameters in order. */
export type Condition = { sql: string; params: unknown[] };

const ASSIGNED = `EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = c.id AND a.group_id = ? AND a.released_at IS NULL`;

/** Verifiers may come from any guidance group, a leader among them. */
const NAMED = 'EXISTS (SELECT 1 FROM verifiers v WHERE v.case_id = c.id AND v.staff_id = ? AND v.released_at IS NULL)';

const byRole = (actor: Staff): Condition => {
  switch (actor.role) {
    case 'intake_supervisor':
    case 'head':
    case 'district_office':
    case 'auditor':
      return { sql: 'TRUE', params: [] };
    case 'intake_clerk':
      return { sql: 'c.received_group_id = ?', params: [actor.groupId] };
    case 'guidance_leader':
      return { sql: `(${ASSIGNED} AND a.part = 'lead') OR ${NAMED})`, params: [actor.groupId, actor.id] };
    case 'guidance_member':
      return {
        sql: `(${ASSIGNED} AND a.part = 'lead')
          OR ${NAMED}
          OR (c.received_by_id = ? AND c.state = 'registered'))`,
        params: [actor.groupId, actor.id, actor.id],
      };
    case 'town_leader':
    case 'town_member':
      return { sql: `${ASSIGNED} AND a.part = 'co_handler')`, params: [actor.groupId] };
    case 'reviewer':
      return { sql: 'EXISTS (SELECT 1 FROM reviews r WHERE r.case_id = c.id AND r.body_group_id = ?)', params: [actor.groupId] };
    case 'discipline_liaison':
      // What the ladder refers is known by reference alone (reading.ts).
      return {
        sql: `(c.category = 'accusation'
          OR EXISTS (SELECT 1 FROM actions x WHERE x.case_id = c.id AND x.code IN ('A10', 'A11'))
          OR EXISTS (SELECT 1 FROM escalations e WHERE e.case_id = c.id AND e.effect IN ('refer', 'report')))`,
        params: [],
      };
    case 'admin':
      return { sql: 'FALSE', params: [] };
    default:
      return actor.role satisfies never;
  }
};

/**
 * Which cases an actor may see at all: by role and relation, and never one from which the actor or the actor's group is
 * excluded. Every read (single, list, count, search) is built from this one condition; what is not visible is not found.
 */
export const visibleTo = (actor: Staff): Condition => {
  const { sql, params } = byRole(actor);
  return {
    sql: `c.district_code = ? AND ${sql} AND NOT EXISTS (
      SELECT 1 FROM case_exclusions x WHERE x.case_id = c.id AND x.lifted_at IS NULL AND (x.staff_id = ? OR x.group_id = ?))`,
    params: [actor.districtCode, ...params, actor.id, actor.groupId],
  };
};
