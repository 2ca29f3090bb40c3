import { visibleTo, type Condition } from '../cases/permissions/visibility.js';
import type { Staff } from '../kernel/actor.js';

const NOBODYS: Condition = { sql: 'FALSE', params: [] };

/** Look-backs after a stage: the district's overseers read all, a guidance group those of its towns. */
const afterStages = (actor: Staff): Condition => {
  switch (actor.role) {
    case 'head':
    case 'district_office':
    case 'intake_supervisor':
    case 'auditor':
      return { sql: 'TRUE', params: [] };
    case 'guidance_leader':
    case 'guidance_member':
      return {
        sql: 'EXISTS (SELECT 1 FROM group_towns t WHERE t.group_id = ? AND t.town_code = l.town_code)',
        params: [actor.groupId],
      };
    default:
      return NOBODYS;
  }
};

/**
 * Which look-backs an actor may see: those their own group has to do, those of a re-run with its ordering case, and the others by
 * role. Whoever is excluded from the ordering case sees none of its look-backs, not even one given to their group before.
 */
export const lookBacksVisibleTo = (actor: Staff): Condition => {
  const stages = afterStages(actor);
  const ordering = visibleTo(actor);
  return {
    sql: `l.district_code = ? AND (
      l.group_id = ?
      OR (l.ordering_case_id IS NULL AND ${stages.sql})
      OR EXISTS (SELECT 1 FROM cases c WHERE c.id = l.ordering_case_id AND ${ordering.sql}))
      AND NOT EXISTS (SELECT 1 FROM case_exclusions e WHERE e.case_id = l.ordering_case_id AND e.lifted_at IS NULL
        AND (e.staff_id = ? OR e.group_id = ?))`,
    params: [actor.districtCode, actor.groupId, ...stages.params, ...ordering.params, actor.id, actor.groupId],
  };
};
