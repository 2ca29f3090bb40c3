import type { DataSource } from 'typeorm';

/** Long enough to be met in the middle (ms). */
export const SLOW_MS = 400;

const SLOW = `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${SLOW_MS / 1_000}); RETURN NULL; END $$`;

/** Every firing of rungs rests a little between its statements (PostgreSQL); answers how to end that. */
export const slowly = async (dataSource: DataSource): Promise<() => Promise<void>> => {
  await dataSource.query(SLOW);
  await dataSource.query('CREATE TRIGGER slowly AFTER INSERT ON escalations FOR EACH STATEMENT EXECUTE FUNCTION slowly()');
  return async () => {
    await dataSource.query('DROP TRIGGER slowly ON escalations');
    await dataSource.query('DROP FUNCTION slowly');
  };
};

/** A worker has claimed rungs, written them, and not committed yet. */
export const inTheMiddle = async (dataSource: DataSource): Promise<boolean> => {
  const rows: unknown[] = await dataSource.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep' LIMIT 1`,
  );
  return rows.length > 0;
};
