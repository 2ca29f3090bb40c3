import type { DataSource } from 'typeorm';
import type { Reads } from './tx.js';

/** Names of the migrations that the database has not seen yet. */
export const pendingMigrations = async (reads: Reads, { migrations }: DataSource): Promise<string[]> => {
  const applied = new Set((await reads.sql<{ name: string }>('SELECT name FROM schema_migrations')).map(({ name }) => name));
  return migrations.map(({ name, constructor }) => name ?? constructor.name).filter((name) => !applied.has(name));
};
