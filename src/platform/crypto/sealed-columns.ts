import type { Type } from '@nestjs/common';
import type { Reads, Tx } from '../database/tx.js';
import type { SealContext } from './sealed-text.js';

/** The columns of a row that say what its seal is bound to. */
export type SealedRow = Record<string, string>;

/** What turned to the current key, and rows that did not open: they keep the former key from being removed. */
export type Turned = { turned: number; broken: string[] };

/** For keyed hashes whose value the room knows: makes them anew under the current key. */
export interface Rehasher {
  /** The next rows under another key than the current one, at most `limit` and behind `after`; `last` is where to go on, undefined at the end. */
  rehash(tx: Tx, after: string, limit: number): Promise<Turned & { last: string | undefined }>;
}

/** The primary key, and the other columns that owner or context are made of. */
type Keyed = { key: string; beside?: readonly string[] };

/**
 * A column whose content hangs on a master key. Every room names its own in its schema: turning the master key goes by this list, and
 * test/contracts/sealed-columns.test.ts refuses a column that nobody named.
 */
export type SealedColumn = { table: string; column: string } &
  /** A data key (`Sealer.newKey`): wrapped anew. */
  (
    | ({ how: 'wrapped'; owner: (row: SealedRow) => string } & Keyed)
    /** A text sealed directly (`Sealer.seal`): sealed anew. */
    | ({ how: 'sealed'; context: (row: SealedRow) => SealContext } & Keyed)
    | { how: 'rehashed'; by: Type<Rehasher> }
    /** A keyed hash of something that is kept nowhere: of the former master key its key for this purpose stays, which opens nothing. */
    | { how: 'checked'; purpose: string }
    /** Sealed under the row's own data key, or hashed without a key: nothing to do. */
    | { how: 'own' }
  );

/** How a value of this column begins when it hangs on that master key; undefined where it hangs on none. */
export const prefixOf = ({ how }: SealedColumn, keyId: string): string | undefined => {
  switch (how) {
    case 'wrapped':
    case 'sealed':
      return `v1.${keyId}.`;
    case 'rehashed':
    case 'checked':
      return `${keyId}.`;
    case 'own':
      return undefined;
    default:
      return how satisfies never;
  }
};

/** How many values of a column hang on that master key. */
export const countUnder = async (reads: Reads, column: SealedColumn, keyId: string): Promise<number> => {
  const prefix = prefixOf(column, keyId);
  if (prefix === undefined) return 0;
  const [row] = await reads.sql<{ n: number }>(
    `SELECT COUNT(*) AS n FROM ${column.table} WHERE substr(${column.column}, 1, ?) = ?`,
    [prefix.length, prefix],
  );
  return Number(row?.n ?? 0);
};
