import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { SealedColumn } from '../crypto/sealed-columns.js';
import type { EngineName } from './tx.js';

/** A room's part of the database: its entities, its hand-written migrations, and which of its columns hang on a master key. */
export type RoomSchema = {
  entities: (new () => object)[];
  migrations: (new () => MigrationInterface)[];
  sealed?: readonly SealedColumn[];
};

type ColumnType = 'varchar' | 'text' | 'integer' | 'boolean' | 'json';

/** `varchar`, `varchar?` (may be null), `varchar pk`; `json` is TypeORM's simple-json: text on both engines. */
export type ColumnSpec = ColumnType | `${ColumnType}?` | `${ColumnType} pk`;

export type IndexSpec = { name: string; columns: string[]; unique?: boolean };

/** Creates a table that equals its entity on both engines; column names are the snake_case ones. */
export const createTable = async (
  runner: QueryRunner,
  name: string,
  columns: Record<string, ColumnSpec>,
  indices: readonly IndexSpec[] = [],
): Promise<void> => {
  const table = new Table({
    name,
    columns: Object.entries(columns).map(([column, spec]) => columnOptions(column, spec)),
    indices: indices.map((index) => indexOptions(index)),
  });
  await runner.createTable(table);
};

/** Adds columns to a table that may hold rows, so each must be nullable. */
export const addColumns = async (
  runner: QueryRunner,
  table: string,
  columns: Record<string, `${ColumnType}?`>,
): Promise<void> => {
  await runner.addColumns(
    table,
    Object.entries(columns).map(([column, spec]) => new TableColumn(columnOptions(column, spec))),
  );
};

export const createIndex = async (runner: QueryRunner, table: string, index: IndexSpec): Promise<void> =>
  runner.createIndex(table, new TableIndex(indexOptions(index)));

export const dropTable = async (runner: QueryRunner, name: string): Promise<void> => runner.dropTable(name);

/** For the few migrations whose SQL differs per engine (full-text search). */
export const engineOf = (runner: QueryRunner): EngineName =>
  runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';

const indexOptions = ({ name, columns, unique }: IndexSpec): { name: string; columnNames: string[]; isUnique: boolean } => ({
  name,
  columnNames: columns,
  isUnique: unique ?? false,
});

const columnOptions = (
  name: string,
  spec: ColumnSpec,
): { name: string; type: string; isPrimary: boolean; isNullable: boolean } => {
  const type = /^[a-z]+/.exec(spec)?.[0] ?? spec;
  return { name, type: type === 'json' ? 'text' : type, isPrimary: spec.endsWith(' pk'), isNullable: spec.endsWith('?') };
};
