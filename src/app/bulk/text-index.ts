import { rowNoOf } from '../../cases/case-numbers.js';
import { indexCase } from '../../cases/search-index.js';
import type { Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';

const NAME = 'ix_case_search_tokens';

/** PostgreSQL builds the inverted index over all texts at once many times faster than text by text. */
export const withoutTextIndex = async (work: UnitOfWork, load: () => Promise<void>): Promise<void> => {
  const definition = await work.write(async (tx) => {
    if (tx.engine === 'sqlite') return undefined;
    const [index] = await tx.sql<{ indexdef: string }>('SELECT indexdef FROM pg_indexes WHERE indexname = ?', [NAME]);
    await tx.change(`DROP INDEX ${NAME}`);
    return index?.indexdef;
  });
  await load();
  if (definition !== undefined) await work.write((tx) => tx.change(definition));
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
