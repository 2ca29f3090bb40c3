import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';
import type { Condition } from '../permissions/visibility.js';
import { lookAt, type Look } from './looks.js';
import { wordsOf, type Measure } from './measures.js';

/** So many cases at a time: on SQLite a read is synchronous, and requests of others come in between. */
const PART = 2000;

const BEFORE_ALL = ['', ''];

/** What the words of measures and of counts speak of; the long texts of a case stay where they are. */
const COLUMNS =
  'id received_at replied_at closed_at state channel category town_code stage severity petition_count contact complainant_kind goes_on_without_complainant outcome'
    .split(' ')
    .map((column) => `c.${column}`)
    .join(', ');

/** Columns of the answer: each measure's class under its name, and others with their words of SQL over the case `c`. */
type CountedBy = { measures?: readonly Measure[]; by: Readonly<Record<string, string | Condition>>; now: Instant; part?: number };

/**
 * Walks over the cases of the condition in the order of their receipt, part by part, and looks at what stands beside each once, for all
 * measures. Answers how many cases of a part are alike.
 */
export async function* walkCases<R extends { count: number }>(
  reads: Reads,
  condition: Condition,
  { measures = [], by, now, part = PART }: CountedBy,
): AsyncGenerator<R[]> {
  const looks = new Set<Look>();
  const values: unknown[] = [];
  const look = (name: Look): string => (looks.add(name), `c.look_${name}`);
  const value = (each: unknown): string => (values.push(each), '?');
  const words = measures.map((measure): [string, string] => [measure, wordsOf(measure, { now, value, look })]);
  const others = Object.entries(by).map(([name, each]): [string, string] => {
    if (typeof each === 'string') return [name, each];
    values.push(...each.params);
    return [name, each.sql];
  });
  const keys = [...words, ...others];
  const looking = [...looks].map((name) => ({ name, ...lookAt(name, now) }));
  const sql = `SELECT ${keys.map(([name, each]) => `${each} AS "${name}"`).join(', ')}, COUNT(*) AS count, MAX(c.received_at || ' ' || c.id) AS last
    FROM (SELECT ${COLUMNS}${looking.map((each) => `, ${each.sql} AS look_${each.name}`).join('')} FROM cases c
      WHERE ${condition.sql} AND (c.received_at, c.id) > (?, ?) ORDER BY c.received_at, c.id LIMIT ${part}) c
    GROUP BY ${keys.map((_, n) => n + 1).join(', ')}`;
  const params = [...values, ...looking.flatMap((each) => each.params), ...condition.params];
  let after = BEFORE_ALL;
  let size: number;
  do {
    await setImmediate();
    const rows = await reads.sql<R & { last: string }>(sql, [...params, ...after]);
    yield rows;
    size = rows.reduce((sum, { count }) => sum + count, 0);
    after = rows.reduce((last, row) => (row.last > last ? row.last : last), '').split(' ');
  } while (size === part);
}
