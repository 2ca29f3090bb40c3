import type Database from 'better-sqlite3';
import { types } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { DatabaseUrl } from '../config/settings.js';
import { SnakeNaming } from './naming.js';
import type { RoomSchema } from './schema.js';

/** Connections of the pool on PostgreSQL, per process. */
const POOL_SIZE = 16;
const MIGRATIONS_TABLE = 'schema_migrations';

/** The TypeORM options for the configured database. TypeORM's own logging stays off: it would print parameters, that is personal data. */
export const dataSourceOptions = (url: DatabaseUrl, schema: RoomSchema): DataSourceOptions => {
  const common = {
    entities: schema.entities,
    migrations: schema.migrations,
    migrationsTableName: MIGRATIONS_TABLE,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
  } as const;
  if (url.kind === 'sqlite') {
    return { ...common, type: 'better-sqlite3', database: url.file, timeout: 5000, enableWAL: true, prepareDatabase };
  }
  return {
    ...common,
    type: 'postgres',
    url: url.url,
    applicationName: 'huicha',
    poolSize: POOL_SIZE,
    installExtensions: false,
    extra: { pipeline: true, keepAlive: true, types: { getTypeParser } },
  };
};

export const poolSizeOf = (dataSource: DataSource): number => {
  const { options } = dataSource;
  return options.type === 'postgres' ? (options.poolSize ?? POOL_SIZE) : 1;
};

/** An acknowledged intake survives a power cut: synchronous=FULL flushes the log at every commit. What is overwritten is wiped (see FormerContents). */
const prepareDatabase = (database: Database): void => {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -32000');
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('secure_delete = FAST');
};

/** Counts and sums (int8, numeric) as numbers, as SQLite gives them; nothing here nears 2^53. */
const getTypeParser = (oid: number, format?: 'text' | 'binary'): unknown =>
  oid === types.builtins.INT8 || oid === types.builtins.NUMERIC ? Number : types.getTypeParser(oid, format as 'text');
