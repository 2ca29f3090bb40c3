import { guardsOf } from '../../src/platform/audit/guards.js';
import type { EngineName } from '../../src/platform/database/tx.js';

/** Takes the triggers from append-only tables, as only the owner of the database can; inside a transaction they come back with its rollback. */
export const dropGuards = async (
  engine: EngineName,
  run: (statement: string) => Promise<unknown>,
  tables: readonly string[] = ['case_events'],
): Promise<void> => {
  for (const { name, table } of tables.flatMap((each) => guardsOf(engine, each)))
    await run(`DROP TRIGGER ${name}${engine === 'postgres' ? ` ON ${table}` : ''}`);
};
