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
  const rows =
    reads.engine === 'sqlite'
      ? await reads.sql<{ row_no: number | string }>(
          'SELECT rowid AS row_no FROM case_search WHERE case_search MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
          [fts5Query(phrases), from, below, limit],
        )
      : await reads.sql<{ row_no: number | string }>(
          `${PLANNED_ANEW} SELECT row_no FROM case_search WHERE tokens @@ ?::tsquery AND row_no >= ? AND row_no < ? ORDER BY row_no DESC LIMIT ?`,
          [tsQuery(phrases), from, below, limit],
        );
  return rows.map(({ row_no }) => numberOfRow(Number(row_no)));
};
