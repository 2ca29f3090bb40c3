import type { Staff } from '../kernel/actor.js';
import { among } from '../platform/database/lists.js';
import type { Reads } from '../platform/database/tx.js';
import { isTownRole } from './permissions/reading.js';
import type { Condition } from './permissions/visibility.js';

/** Cases `c` under supervision as far as this actor may know: a town of its own rounds alone, who reads references only, of none. */
export const supervisedFor = ({ role, groupId }: Pick<Staff, 'role' | 'groupId'>): Condition => {
  const rounds = 'EXISTS (SELECT 1 FROM supervisions s WHERE s.case_id = c.id';
  if (isTownRole(role)) return { sql: `${rounds} AND s.group_id = ?)`, params: [groupId] };
  if (role === 'intake_clerk') return { sql: `(c.category <> 'accusation' AND ${rounds}))`, params: [] };
  if (role === 'discipline_liaison') return { sql: `(c.category = 'accusation' AND ${rounds}))`, params: [] };
  return { sql: `${rounds})`, params: [] };
};

/** Which of these cases are under supervision, for lists: one statement for a page. */
export const supervisedAmong = async (
  reads: Reads,
  actor: Pick<Staff, 'role' | 'groupId'>,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (caseIds.length === 0) return new Set();
  const [inList, ids] = among(reads, caseIds);
  const { sql, params } = supervisedFor(actor);
  const rows = await reads.sql<{ id: string }>(`SELECT c.id FROM cases c WHERE c.id ${inList} AND ${sql}`, [ids, ...params]);
  return new Set(rows.map(({ id }) => id));
};
