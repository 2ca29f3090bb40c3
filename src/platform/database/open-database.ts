import { DataSource, type QueryRunner } from 'typeorm';
import type { DatabaseUrl } from '../config/settings.js';
import { dataSourceOptions } from './data-source.js';
import { Reader } from './reader.js';
import type { RoomSchema } from './schema.js';
import { UnitOfWork } from './unit-of-work.js';

/** Any constant; the same in every process that may migrate the same database. */
const MIGRATION_LOCK = 990_114_001;

export type OpenDatabase = { dataSource: DataSource; work: UnitOfWork; reader: Reader; close(): Promise<void> };

/** A migrated database outside Nest, for commands and tests. */
export const openDatabase = async (url: DatabaseUrl, schema: RoomSchema): Promise<OpenDatabase> => {
  const database = await openAsItIs(url, schema);
  await migrate(database.dataSource);
  return database;
};

/** Without bringing it up to date: a backup is what one makes before that. */
export const openAsItIs = async (url: DatabaseUrl, schema: RoomSchema): Promise<OpenDatabase> => {
  const dataSource = new DataSource(dataSourceOptions(url, schema));
  await dataSource.initialize();
  const work = new UnitOfWork(dataSource);
  const reader = new Reader(dataSource);
  const close = async (): Promise<void> => {
    await work.idle();
    reader.close();
    await dataSource.destroy();
  };
  return { dataSource, work, reader, close };
};

/** Runs the pending migrations, each in its own transaction; of several processes starting on PostgreSQL one migrates, the others wait. */
export const migrate = async (dataSource: DataSource): Promise<void> => {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations({ transaction: 'each' });
    return;
  }
  const guard: QueryRunner = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await guard.release();
  }
};
