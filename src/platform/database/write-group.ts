import { isConflict } from './database-errors.js';
import type { WriteConnection } from './write-connection.js';
import type { Writer } from './writer.js';

/**
 * Runs the writers one after another in ONE transaction and settles each after the commit. A writer that fails is rolled back to its
 * own savepoint; its neighbours stay. Throws, with everything rolled back and nobody settled, when the transaction itself fails or
 * another one forces PostgreSQL to undo it (`isConflict`).
 */
export const runGroup = async (connection: WriteConnection, writers: readonly Writer[]): Promise<void> => {
  try {
    await connection.begin();
    if (writers.length === 1) await runAlone(connection, writers[0]!);
    else await runTogether(connection, writers);
  } catch (error) {
    await connection.rollback();
    throw error;
  }
  for (const writer of writers) writer.settle();
};

const runAlone = async (connection: WriteConnection, writer: Writer): Promise<void> => {
  const failure = await writer.attempt(connection);
  if (!failure) return connection.commit();
  if (isConflict(failure.error)) throw failure.error;
  await connection.rollback();
};

const runTogether = async (connection: WriteConnection, writers: readonly Writer[]): Promise<void> => {
  for (const writer of writers) {
    await connection.mark();
    const failure = await writer.attempt(connection);
    if (failure && isConflict(failure.error)) throw failure.error;
    await (failure ? connection.undo() : connection.keep());
  }
  await connection.commit();
};
