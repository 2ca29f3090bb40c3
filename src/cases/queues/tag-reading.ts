import type { Staff } from '../../kernel/actor.js';
import { among } from '../../platform/database/lists.js';
import type { Reads } from '../../platform/database/tx.js';
import { depthFor, isTownRole, readsTasksOnly } from '../permissions/reading.js';
import type { Category } from '../vocabulary.js';

/** Of `cases c`: whoever does not read a case's text does not find it by its tags either. */
export const readsTags = ({ role }: Pick<Staff, 'role'>): string =>
  isTownRole(role) ? 'FALSE' : role === 'discipline_liaison' ? "c.category = 'accusation'" : 'TRUE';

/** The tags of a page of cases, by case, as far as this actor reads them. */
export const tagsOf = async (
  reads: Reads,
  actor: Pick<Staff, 'role'>,
  rows: readonly { id: string; category: Category }[],
): Promise<ReadonlyMap<string, string[]>> => {
  const ids = rows.filter((row) => !readsTasksOnly(depthFor(actor, row))).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [inList, list] = among(reads, ids);
  const found = await reads.sql<{ caseId: string; tag: string }>(
    `SELECT case_id AS "caseId", tag FROM case_tags WHERE case_id ${inList} ORDER BY at, tag`,
    [list],
  );
  const tags = new Map<string, string[]>();
  for (const { caseId, tag } of found) tags.set(caseId, [...(tags.get(caseId) ?? []), tag]);
  return tags;
};
