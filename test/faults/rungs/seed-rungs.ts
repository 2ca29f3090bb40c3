import { multiplyCase } from '../../../src/app/bulk/multiply-cases.js';
import { DAY, HOUR, instant, millis } from '../../../src/kernel/time.js';
import type { OpenDatabase } from '../../../src/platform/database/open-database.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { ANONYMOUS, complaint } from '../../support/flow/complaint.js';
import type { Client } from '../../support/world.js';
import { rungsOf } from './expected-rungs.js';

/** The clock that is moved on each copy, and the span it gets (ms). */
const [CLOCK, SPAN] = ['verify', 3 * DAY];

/** Of so many copies one comes too late: two rungs of its clock have passed already, the third, its due, lies ahead. */
const LATE_ONE_IN = 10;

/** An accepted case, registered over HTTP, of which copies can be made. Its own rungs lie hours ahead. */
export const acceptedCase = async (clerk: Client, supervisor: Client, now: number, more: object = {}): Promise<string> => {
  const told = complaint({ now: () => instant(now - HOUR) }, { complainant: ANONYMOUS, stage: 'S4', ...more });
  const { status, body } = await clerk.post('/api/cases', told);
  const accepted = status === 201 ? await supervisor.post(`/api/cases/${body.id}/steps/accept`) : undefined;
  if (accepted?.status !== 201) throw new Error(`no case to copy: ${status} ${JSON.stringify(accepted?.body ?? body)}`);
  return body.id;
};

/**
 * As many copies of the case as there are moments (ms), all rows of it; the verification clock of each has a rung at its moment: most
 * the first of their ladder, every tenth its due.
 */
export const seedRungs = async (
  { work, dataSource }: OpenDatabase,
  caseId: string,
  moments: readonly number[],
): Promise<void> => {
  await work.write(async (tx) => {
    const [{ last = 0 } = {}] = await tx.sql<{ last: number }>('SELECT MAX(last) AS last FROM case_numbers');
    const [{ number = '' } = {}] = await tx.sql<{ number: string }>('SELECT number FROM cases WHERE id = ?', [caseId]);
    await freeNumbers(tx, number, moments.length);
    await multiplyCase(tx, dataSource, caseId, moments.length);
    await tx.change('UPDATE case_numbers SET last = ?', [Number(last) + moments.length]);
    await moveClocks(tx, caseId, moments);
  });
};

/** The copies take the numbers of its year right after the case's own. */
const freeNumbers = async (tx: Tx, number: string, count: number): Promise<void> => {
  const own = Number(number.slice(12));
  const [row] = await tx.sql(
    `SELECT 1 AS one FROM cases WHERE substr(number, 1, 12) = ? AND CAST(substr(number, 13) AS integer) > ?
       AND CAST(substr(number, 13) AS integer) <= ?`,
    [number.slice(0, 12), own, own + count],
  );
  if (row) throw new Error('seed rungs from the latest case: the numbers after it must be free');
};

const moveClocks = async (tx: Tx, caseId: string, moments: readonly number[]): Promise<void> => {
  const copies = await tx.sql<{ id: string }>(
    `SELECT id FROM deadlines WHERE clock = ? AND case_id LIKE ? AND case_id <> ? ORDER BY id`,
    [CLOCK, `${caseId.slice(0, 28)}%`, caseId],
  );
  const rows = copies
    .slice(-moments.length)
    .map(({ id }, index) => [id, ...timesOf(moments[index] ?? 0, index % LATE_ONE_IN === 0)]);
  const elements = tx.engine === 'sqlite' ? 'json_each(?)' : 'json_array_elements(?::json)';
  await tx.change(
    `UPDATE deadlines SET started_at = v.started, base_started_at = v.started, due_at = v.due, limit_due_at = v.due,
       next_rung = v.rung, next_rung_at = v.rung_at
     FROM (SELECT value ->> 0 AS clock_id, value ->> 1 AS started, value ->> 2 AS due, value ->> 3 AS rung, value ->> 4 AS rung_at
       FROM ${elements}) AS v WHERE id = v.clock_id`,
    [JSON.stringify(rows)],
  );
};

const timesOf = (moment: number, isLate: boolean): string[] => {
  const start = isLate ? moment - SPAN : moment - SPAN / 2;
  const [started_at, due_at] = [instant(start), instant(start + SPAN)];
  const [first] = rungsOf({ clock: CLOCK, started_at, due_at });
  if (!first) throw new Error(`the clock ${CLOCK} has no rungs`);
  return [started_at, due_at, first.rung, instant(first.at)];
};

/** `count` moments (ms), evenly spread from `from` over `overMs`. */
export const spread = (count: number, from: number, overMs: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.round(from + (overMs * index) / count));

/** How many clocks still owe a rung that was due by then (ms). */
export const owed = async ({ reader }: OpenDatabase, asOf: number): Promise<number> => {
  const [row] = await reader.sql<{ n: number }>('SELECT COUNT(*) AS n FROM deadlines WHERE next_rung_at <= ?', [instant(asOf)]);
  return Number(row?.n);
};

/** How many rungs have fired. */
export const firedCount = async ({ reader }: OpenDatabase): Promise<number> => {
  const [row] = await reader.sql<{ n: number }>('SELECT COUNT(*) AS n FROM escalations WHERE deadline_id IS NOT NULL');
  return Number(row?.n);
};

/** How long after its due (ms) the latest of the rungs fired that fell into that time (ms). */
export const worstLag = async ({ reader }: OpenDatabase, from: number, to: number): Promise<number> => {
  const rows = await reader.sql<{ rung_at: string; fired_at: string }>(
    'SELECT rung_at, fired_at FROM escalations WHERE deadline_id IS NOT NULL AND rung_at >= ? AND rung_at <= ?',
    [instant(from), instant(to)],
  );
  return Math.max(0, ...rows.map(({ rung_at, fired_at }) => millis(fired_at) - millis(rung_at)));
};
