import { PLANNED_ANEW, type Reads, type Tx } from '../platform/database/tx.js';
import { numberOfRow, rowNoOf } from './case-numbers.js';
import { fts5Query, indexTokens, tsQuery, tsVectorText, type SearchPhrase } from './search-tokens.js';

/** What can be found of a case: its working text, its allegations and its number. Never the verbatim words, never a person. */
export const searchable = (kase: { number: string; workingText: string }, allegationTexts: readonly string[]): string =>
  [kase.number, kase.workingText, ...allegationTexts].join('\n');

export const indexCase = async (tx: Tx, number: string, text: string): Promise<void> => {
  const tokens = indexTokens(text);
  if (tx.engine === 'sqlite') {
    tx.send('INSERT INTO case_search (rowid, tokens) VALUES (?, ?)', [rowNoOf(number), tokens.join(' ')]);
  } else {
    tx.send('INSERT INTO case_search (row_no, tokens) VALUES (?, ?::tsvector)', [rowNoOf(number), tsVectorText(tokens)]);
  }
};

export const reindexCase = async (tx: Tx, number: string, text: string): Promise<void> => {
  const key = tx.engine === 'sqlite' ? 'rowid' : 'row_no';
  await tx.change(`DELETE FROM case_search WHERE ${key} = ?`, [rowNoOf(number)]);
  await indexCase(tx, number, text);
};

/** The numbers that match in one district, newest first, below `before` (exclusive; all when undefined). */
export const matchingNumbers = async (
  reads: Reads,
  districtCode: string,
  phrases: readonly SearchPhrase[],
  before: string | undefined,
  limit: number,
): Promise<string[]> => {
  const from = rowNoOf(`${districtCode}-2000-000000`);
  const below = before === undefined ? from + 1_000_000_000 : rowNoOf(before);
  if (reads.engine === 'postgres') return (await rowsOf(reads, tsQuery(phrases), from, below, limit)).map(numberOfRow);
  const rows = await reads.sql<{ rowNo: number }>(
    'SELECT rowid AS "rowNo" FROM case_search WHERE case_search MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
    [fts5Query(phrases), from, below, limit],
  );
  return rows.map(({ rowNo }) => numberOfRow(rowNo));
};

/** Up to so many matches are all fetched and sorted. */
const FEW = 2000;

/**
 * PostgreSQL takes every word that is not among the commonest for equally rare, and would read thousands of texts from the newest down
 * for one that is rarer still (a second at 100,000 cases). So the index of words is asked first, without an order, and only what is
 * common is walked from the newest down, where a page is soon full.
 */
const rowsOf = async (reads: Reads, query: string, from: number, below: number, limit: number): Promise<number[]> => {
  const matching = `${PLANNED_ANEW} SELECT row_no AS "rowNo" FROM case_search WHERE tokens @@ ?::tsquery AND row_no >= ? AND row_no < ?`;
  const some = await reads.sql<{ rowNo: string }>(`${matching} LIMIT ?`, [query, from, below, FEW + 1]);
  const rows =
    some.length <= FEW
      ? some
      : await reads.sql<{ rowNo: string }>(`${matching} ORDER BY row_no DESC LIMIT ?`, [query, from, below, limit]);
  return rows
    .map(({ rowNo }) => Number(rowNo))
    .toSorted((one, other) => other - one)
    .slice(0, limit);
};
