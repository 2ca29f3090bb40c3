import type { OpenDatabase } from '../../src/platform/database/open-database.js';
import type { TestEngine } from '../support/engines.js';

/** A relay marks a message before it hands it over; these triggers forbid the mark, so that news commits and goes nowhere. */
const HOLD: Record<TestEngine['name'], string[]> = {
  'sqlite+embedded': [
    `CREATE TRIGGER hold_back BEFORE UPDATE OF enqueued_at ON outbox_messages BEGIN SELECT RAISE(ABORT, 'held back'); END`,
  ],
  'postgres+redis': [
    `CREATE FUNCTION hold_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'held back'; END $$`,
    `CREATE TRIGGER hold_back BEFORE UPDATE OF enqueued_at ON outbox_messages FOR EACH ROW EXECUTE FUNCTION hold_back()`,
  ],
};
const RELEASE: Record<TestEngine['name'], string[]> = {
  'sqlite+embedded': ['DROP TRIGGER hold_back'],
  'postgres+redis': ['DROP TRIGGER hold_back ON outbox_messages', 'DROP FUNCTION hold_back'],
};

/** Holds every process of that database between commit and enqueue; answers how to let go. */
export const holdBack = async ({ dataSource }: OpenDatabase, engine: TestEngine['name']): Promise<() => Promise<void>> => {
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await dataSource.query(statement);
  };
  await run(HOLD[engine]);
  return () => run(RELEASE[engine]);
};
