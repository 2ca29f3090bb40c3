import { rowNoOf } from '../../cases/case-numbers.js';
import { indexCase } from '../../cases/search-index.js';
import type { Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';

const TEXT_INDEX = ['ix_case_search_tokens'];

/** PostgreSQL builds the inverted index over all texts at once many times faster than text by text. */
export const withoutTextIndex = (work: UnitOfWork, load: () => Promise<void>): Promise<void> =>
  withoutIndexes(work, TEXT_INDEX, load);

/** On PostgreSQL the indexes are dropped while `load` runs and built again after it, over all rows at once. */
export const withoutIndexes = async (work: UnitOfWork, names: readonly string[], load: () => Promise<void>): Promise<void> => {
  const definitions = await work.write(async (tx) => {
    if (tx.engine === 'sqlite') return [];
    const indexes = await tx.sql<{ indexdef: string }>('SELECT indexdef FROM pg_indexes WHERE indexname = ANY(?)', [names]);
    for (const name of names) await tx.change(`DROP INDEX ${name}`);
    return indexes.map(({ indexdef }) => indexdef);
  });
  await load();
  for (const definition of definitions) await work.write((tx) => tx.change(definition));
};

/** Indexes the copies of a case under their own numbers: `copies` of them follow on `number`. */
export const indexCopies = async (tx: Tx, number: string, text: string, copies: number): Promise<void> => {
  if (tx.engine === 'postgres') {
    await tx.change(
      `INSERT INTO case_search (row_no, tokens) SELECT row_no + copy, tokens FROM case_search, generate_series(1, CAST(? AS integer)) AS copy
       WHERE row_no = ?`,
      [copies, rowNoOf(number)],
    );
    return;
  }
  for (let copy = 1; copy <= copies; copy += 1) await indexCase(tx, numberAfter(number, copy), text);
};

const numberAfter = (number: string, copy: number): string =>
  `${number.slice(0, 12)}${String(Number(number.slice(12)) + copy).padStart(6, '0')}`;

/** What a database does by itself in quiet hours: the text index merged, statistics for the planner. */
export const settle = (work: UnitOfWork): Promise<void> =>
  work.write(async (tx) => {
    if (tx.engine === 'sqlite') await tx.change(`INSERT INTO case_search (case_search) VALUES ('optimize')`);
    await tx.change('ANALYZE');
  });
