import type { QueryRunner } from 'typeorm';
import type { EngineName, Reads } from '../database/tx.js';
import { engineOf } from '../database/schema.js';

/**
 * `keys`: the columns of each unique key, by which INSERT OR REPLACE would find a row to replace. `only`: an UPDATE or DELETE of a row that
 * is lawful all the same, as a condition on OLD and NEW.
 */
export type Guard = {
  table: string;
  keys: readonly (readonly string[])[];
  only?: { update?: string; delete?: string };
};

/** Triggers by which the database itself refuses to change or remove rows of the table. Repeatable. */
export const guardTable = async (runner: QueryRunner, guard: Guard): Promise<void> => {
  for (const statement of engineOf(runner) === 'postgres' ? postgresGuard(guard) : sqliteGuard(guard))
    await runner.query(statement);
};

export const unguardTable = async (runner: QueryRunner, table: string): Promise<void> => {
  const engine = engineOf(runner);
  for (const { name } of guardsOf(engine, table))
    await runner.query(engine === 'postgres' ? `DROP FUNCTION IF EXISTS ${name} CASCADE` : `DROP TRIGGER IF EXISTS ${name}`);
};

/** The guards of these tables that are not there, hang on another table or are switched off. A later migration that rebuilds a table on SQLite loses them: it must guard it again. */
export const missingGuards = async (reads: Reads, tables: readonly string[]): Promise<string[]> => {
  const rows = await reads.sql<{ name: string; guarded: string }>(
    reads.engine === 'postgres'
      ? `SELECT tgname AS name, tgrelid::regclass::text AS guarded FROM pg_trigger WHERE tgenabled = 'A' AND NOT tgisinternal`
      : `SELECT name, tbl_name AS guarded FROM sqlite_master WHERE type = 'trigger'`,
  );
  const there = new Set(rows.map(({ name, guarded }) => `${name} ON ${guarded}`));
  return tables
    .flatMap((table) => guardsOf(reads.engine, table))
    .filter(({ name, table }) => !there.has(`${name} ON ${table}`))
    .map(({ name }) => name);
};

const KINDS = { postgres: ['update', 'delete', 'truncate'], sqlite: ['update', 'delete', 'replace'] } as const;

const nameOf = (kind: string, table: string): string => `guard_${table}_${kind}`;

/** The triggers by which the table is guarded. */
export const guardsOf = (engine: EngineName, table: string): { name: string; table: string }[] =>
  KINDS[engine].map((kind) => ({ name: nameOf(kind, table), table }));

const postgresGuard = ({ table, only = {} }: Guard): string[] =>
  KINDS.postgres.flatMap((kind) => {
    const name = nameOf(kind, table);
    const lawful = kind === 'truncate' ? undefined : only[kind];
    const goesOn = lawful === undefined ? '' : `IF ${lawful} THEN RETURN ${kind === 'delete' ? 'OLD' : 'NEW'}; END IF;`;
    return [
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN ${goesOn} RAISE EXCEPTION '${refusalOf(table)}' USING ERRCODE = 'restrict_violation'; END $$`,
      // A temporary table of the same name must not be asked in place of the true one.
      `DO $$ BEGIN EXECUTE format('ALTER FUNCTION ${name}() SET search_path = %I, pg_temp', current_schema()); END $$`,
      `DROP TRIGGER IF EXISTS ${name} ON ${table}`,
      `CREATE TRIGGER ${name} BEFORE ${kind} ON ${table} FOR EACH ${lawful === undefined ? 'STATEMENT' : 'ROW'} EXECUTE FUNCTION ${name}()`,
      // Also where a session calls itself a replica.
      `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`,
    ];
  });

/** INSERT OR REPLACE removes the row that is in its way, also by the number that SQLite gives each row, without asking the trigger of DELETE. */
const sqliteGuard = ({ table, keys, only = {} }: Guard): string[] => {
  const isTaken = [...keys, ['rowid']].map(
    (columns) => `EXISTS (SELECT 1 FROM ${table} WHERE ${columns.map(equalsNew).join(' AND ')})`,
  );
  const when = {
    update: only.update && `NOT (${only.update})`,
    delete: only.delete && `NOT (${only.delete})`,
    replace: isTaken.join(' OR '),
  };
  return KINDS.sqlite.flatMap((kind) => [
    `DROP TRIGGER IF EXISTS ${nameOf(kind, table)}`,
    `CREATE TRIGGER ${nameOf(kind, table)} BEFORE ${kind === 'replace' ? 'INSERT' : kind} ON ${table}
     ${when[kind] === undefined ? '' : `WHEN ${when[kind]}`} BEGIN SELECT RAISE(ABORT, '${refusalOf(table)}'); END`,
  ]);
};

const equalsNew = (column: string): string => `${column} = NEW.${column}`;

const refusalOf = (table: string): string => `${table} is append-only`;
