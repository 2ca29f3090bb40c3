import { visibleTo } from '../../cases/permissions/visibility.js';
import type { Staff } from '../../kernel/actor.js';
import type { Reads } from '../../platform/database/tx.js';

/** The id of the case of that number, if there is one that this reader sees. */
export const caseByNumber = async (reads: Reads, actor: Staff, number: string): Promise<string | undefined> => {
  const { sql, params } = visibleTo(actor);
  const rows = await reads.sql<{ id: string }>(`SELECT c.id AS id FROM cases c WHERE c.number = ? AND ${sql}`, [
    number,
    ...params,
  ]);
  return rows[0]?.id;
};
