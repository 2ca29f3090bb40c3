import type { Tx } from '../database/tx.js';
import type { Reader, UnitOfWork } from '../database/unit-of-work.js';
import { SealBroken } from './sealed-text.js';
import { prefixOf, type Rehasher, type SealedColumn, type SealedRow, type Turned } from './sealed-columns.js';
import type { Sealer } from './sealing.js';

export type KeyTurn = {
  work: UnitOfWork;
  reader: Reader;
  sealer: Sealer;
  rehasher: (column: Extract<SealedColumn, { how: 'rehashed' }>) => Rehasher;
  /** Rows per transaction. */
  batch: number;
};

type Resealable = Extract<SealedColumn, { how: 'wrapped' | 'sealed' }>;

/**
 * Brings every value of a column under the current master key, batch by batch, while others read and write: a value is replaced only
 * where it still is what was read. Broken off at any place it is simply begun again; what is done is not met a second time.
 */
export const turnColumn = async (turn: KeyTurn, column: SealedColumn): Promise<Turned> => {
  switch (column.how) {
    case 'wrapped':
    case 'sealed':
      return reseal(turn, column);
    case 'rehashed':
      return rehash(turn, turn.rehasher(column));
    case 'checked':
    case 'own':
      return { turned: 0, broken: [] };
    default:
      return column satisfies never;
  }
};

const reseal = async ({ work, reader, sealer, batch }: KeyTurn, column: Resealable): Promise<Turned> => {
  const { table, column: name, key, beside = [] } = column;
  const prefix = prefixOf(column, sealer.currentKeyId)!;
  const next = `SELECT ${[...new Set([key, name, ...beside])].join(', ')} FROM ${table}
    WHERE ${key} > ? AND ${name} IS NOT NULL AND substr(${name}, 1, ?) <> ? ORDER BY ${key} LIMIT ?`;
  const total: Turned = { turned: 0, broken: [] };
  for (let after = ''; ;) {
    const rows = await reader.sql<SealedRow>(next, [after, prefix.length, prefix, batch]);
    if (rows.length === 0) return total;
    const { fresh, broken } = resealed(sealer, column, rows);
    await work.write(async (tx) => {
      for (const { id, former, sealed } of fresh)
        tx.send(`UPDATE ${table} SET ${name} = ? WHERE ${key} = ? AND ${name} = ?`, [sealed, id, former]);
    });
    total.turned += fresh.length;
    total.broken.push(...broken);
    after = rows.at(-1)![key]!;
  }
};

type Fresh = { id: string; former: string; sealed: string };

const resealed = (sealer: Sealer, column: Resealable, rows: readonly SealedRow[]): { fresh: Fresh[]; broken: string[] } => {
  const fresh: Fresh[] = [];
  const broken: string[] = [];
  for (const row of rows) {
    const id = row[column.key]!;
    const former = row[column.column]!;
    try {
      const sealed =
        column.how === 'wrapped' ? sealer.rewrap(column.owner(row), former) : sealer.reseal(column.context(row), former);
      if (sealed !== undefined) fresh.push({ id, former, sealed });
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      broken.push(id);
    }
  }
  return { fresh, broken };
};

const rehash = async ({ work, batch }: KeyTurn, rehasher: Rehasher): Promise<Turned> => {
  const total: Turned = { turned: 0, broken: [] };
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    const { turned, broken, last } = await work.write((tx: Tx) => rehasher.rehash(tx, from, batch));
    total.turned += turned;
    total.broken.push(...broken);
    after = last;
  }
  return total;
};
