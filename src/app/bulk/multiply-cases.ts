import type { DataSource, EntityMetadata } from 'typeorm';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** Ids that belong to a case's own rows; those of staff and groups stay. */
const OWN_IDS = new Set(['id', 'case_id', 'notice_id', 'subject_id']);

const COPIES = 'WITH RECURSIVE copies (copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < ?)';

/**
 * Copies every row of the case so many times under new ids, the case number counted on. Within the database, and all copies of a case
 * together: they lie side by side in every index. The tables in `except` are left to the caller.
 */
export const multiplyCase = async (
  tx: Tx,
  dataSource: DataSource,
  caseId: string,
  copies: number,
  except: ReadonlySet<string> = new Set(),
): Promise<void> => {
  for (const table of dataSource.entityMetadatas) {
    if (except.has(table.tableName)) continue;
    const key = table.tableName === 'cases' ? 'id' : table.columns.some(isCaseId) ? 'case_id' : undefined;
    if (key === undefined) continue;
    const names = table.columns.map(({ databaseName }) => databaseName);
    await tx.change(
      `INSERT INTO ${table.tableName} (${names.join(', ')}) ${COPIES}
       SELECT ${names.map(copied).join(', ')} FROM ${table.tableName}, copies WHERE ${key} = ?`,
      [copies, caseId],
    );
  }
};

const isCaseId = ({ databaseName }: EntityMetadata['columns'][number]): boolean => databaseName === 'case_id';

/** The id that copy number `copy` of a row has. */
export const copiedId = (id: string, copy: number): string => `${id.slice(0, 28)}${String(copy).padStart(8, '0')}`;

/** Eight digits, in words that both engines know. */
const TAG = 'substr(CAST(100000000 + copy AS varchar), 2)';

const copied = (column: string): string => {
  if (OWN_IDS.has(column)) return `substr(${column}, 1, 28) || ${TAG}`;
  if (column === 'number') {
    return `substr(number, 1, 12) || substr(CAST(1000000 + CAST(substr(number, 13) AS integer) + copy AS varchar), 2)`;
  }
  if (column === 'slot') return `CASE WHEN slot IS NULL OR subject_id IS NULL THEN slot ELSE slot || ${TAG} END`;
  if (column === 'value_hash') return `value_hash || ${TAG}`;
  return column;
};
