import { expect, it } from '@jest/globals';
import { AUDITED_TABLES, GUARDED_TABLES } from '../../src/app/audit/audited-tables.js';
import { schema } from '../../src/app/schema.js';
import { AuditChain } from '../../src/platform/audit/audit-chain.js';
import { verifyAudit } from '../../src/platform/audit/verify-audit.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import type { Reads, Row } from '../../src/platform/database/tx.js';
import { describeOnEngines } from '../support/engines.js';

/** What came with the identity vault's hardening: all numbers between these. */
const FIRST_NEW = 180;
const FIRST_BESIDE = 900;
/** More than the migration of the events takes at a time. */
const EVENTS = 150;

const isOfBefore = (Migration: (typeof schema.migrations)[number]): boolean => {
  const number = Number(new Migration().name?.slice(-4));
  return number < FIRST_NEW || number >= FIRST_BESIDE;
};

type Column = { name: string; type: string };
type Table = { name: string; columns: readonly string[]; rows: readonly Row[] };

describeOnEngines('a database of before the audit chain', (engine) => {
  it('comes up to date with every row that it held, and its events enter the chain', async () => {
    const before = await openDatabase(engine.database(), { ...schema, migrations: schema.migrations.filter(isOfBefore) });
    const tables: Table[] = [];
    try {
      for (const { tableName } of before.dataSource.entityMetadatas) await fill(before, tableName);
      for (const { tableName } of before.dataSource.entityMetadatas) tables.push(await tableOf(before.reader, tableName));
    } finally {
      await before.close();
    }
    const after = await openDatabase(engine.database(), schema);
    try {
      // Who was signed in signs in anew: a session of before has no id.
      const lasting = tables.filter(({ name, columns }) => columns.length > 0 && name !== 'staff_sessions');
      expect(lasting.length).toBeGreaterThan(40);
      for (const { name, columns, rows } of lasting)
        expect({ name, rows: await rowsOf(after.reader, name, columns) }).toEqual({ name, rows });
      await new AuditChain(after.reader, after.work).chain();
      const state = await verifyAudit(after.reader, { witnesses: AUDITED_TABLES, guarded: GUARDED_TABLES });
      expect(state).toMatchObject({ strangers: [], missingGuards: [], waiting: 0 });
      expect(state.chains).toMatchObject([{ district: '990114', entries: EVENTS, fault: undefined }]);
    } finally {
      await after.close();
    }
  });
});

/** Something in every column; of events more than one. */
const fill = async ({ reader, work }: OpenDatabase, table: string): Promise<void> => {
  const columns = await columnsOf(reader, table);
  if (columns.length === 0) return;
  const names = columns.map(({ name }) => name);
  const insert = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  await work.write(async (tx) => {
    for (let n = 1; n <= (table === 'case_events' ? EVENTS : 1); n += 1)
      await tx.change(
        insert,
        columns.map((column) => valueOf(table, column, n)),
      );
  });
};

const GIVEN: Readonly<Record<string, string>> = {
  'cases.id': 'case-1',
  'cases.district_code': '990114',
  'case_events.case_id': 'case-1',
  'case_events.kind': 'register',
  'case_events.at': '2026-10-12T09:00:00.000+08:00',
  'case_events.actor_id': 'system',
};

const valueOf = (table: string, { name, type }: Column, n: number): unknown => {
  const given = GIVEN[`${table}.${name}`];
  if (given !== undefined) return given;
  if (/int/i.test(type)) return n;
  if (/bool/i.test(type)) return true;
  return /text/i.test(type) ? `{"单":"${n}"}` : `${table}.${name}.${n}`;
};

/** None where the table is not there yet. Those that the database fills by itself are left to it. */
const columnsOf = (reads: Reads, table: string): Promise<Column[]> =>
  reads.engine === 'postgres'
    ? reads.sql(
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = ? AND is_generated = 'NEVER' ORDER BY column_name`,
        [table],
      )
    : reads.sql('SELECT name, type FROM pragma_table_info(?) ORDER BY name', [table]);

const tableOf = async (reads: Reads, name: string): Promise<Table> => {
  const columns = (await columnsOf(reads, name)).map((column) => column.name);
  return { name, columns, rows: columns.length === 0 ? [] : await rowsOf(reads, name, columns) };
};

const rowsOf = (reads: Reads, table: string, columns: readonly string[]): Promise<Row[]> =>
  reads.sql(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${columns.join(', ')}`);
