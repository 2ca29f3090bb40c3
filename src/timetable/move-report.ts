import { visibleTo } from '../cases/permissions/visibility.js';
import type { ClockName } from '../deadlines/clock-names.js';
import type { DueMove } from '../deadlines/recount.service.js';
import type { Staff } from '../kernel/actor.js';
import type { Instant } from '../kernel/time.js';
import { among } from '../platform/database/lists.js';
import type { Reads } from '../platform/database/tx.js';

type MovedClock = { caseId: string; caseNumber: string; clockId: string; clock: ClockName; from: Instant; to: Instant };

/** What moves. Clocks of cases that the asker does not see by role are counted, those from which the asker is excluded are not even that. */
export type MoveReport = { clocks: MovedClock[]; others: { cases: number; clocks: number } };

type SeenRow = { deadline_id: string; case_id: string; number: string };

export const reportFor = async (reads: Reads, actor: Staff, moves: readonly DueMove[]): Promise<MoveReport> => {
  if (moves.length === 0) return { clocks: [], others: { cases: 0, clocks: 0 } };
  const [inList, ids] = among(
    reads,
    moves.map(({ deadlineId }) => deadlineId),
  );
  const { sql, params } = visibleTo(actor);
  const from = `FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE d.id ${inList}`;
  const seen = await reads.sql<SeenRow>(`SELECT d.id AS deadline_id, c.id AS case_id, c.number ${from} AND ${sql}`, [
    ids,
    ...params,
  ]);
  const [counted] = await reads.sql<{ cases: number; clocks: number }>(
    `SELECT COUNT(DISTINCT c.id) AS cases, COUNT(*) AS clocks ${from} AND NOT EXISTS (
      SELECT 1 FROM case_exclusions x WHERE x.case_id = c.id AND x.lifted_at IS NULL AND (x.staff_id = ? OR x.group_id = ?))`,
    [ids, actor.id, actor.groupId],
  );
  const numbers = new Map(seen.map((row) => [row.deadline_id, row]));
  const clocks = moves.flatMap(({ deadlineId, clock, oldDueAt, newDueAt }): MovedClock[] => {
    const row = numbers.get(deadlineId);
    return row ? [{ caseId: row.case_id, caseNumber: row.number, clockId: deadlineId, clock, from: oldDueAt, to: newDueAt }] : [];
  });
  const seenCases = new Set(seen.map(({ case_id }) => case_id)).size;
  const others = { cases: Number(counted?.cases ?? 0) - seenCases, clocks: Number(counted?.clocks ?? 0) - seen.length };
  return { clocks: clocks.toSorted((a, b) => (a.caseNumber < b.caseNumber ? -1 : 1)), others };
};
