/** The driver's error below TypeORM's QueryFailedError, if it is one. */
const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error && error.driverError !== error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
};

const DUPLICATE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** A unique index or primary key already holds this value. The unit of work has failed by then: map it outside `write`. */
export const isDuplicate = (error: unknown): boolean => DUPLICATE.has(codeOf(error) ?? '');

/** The database cannot be reached just now, or is starting or stopping: nothing is wrong with what was to be written. */
export const isUnavailable = (error: unknown): boolean =>
  /^(08|57P|53|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|SQLITE_BUSY|SQLITE_FULL|SQLITE_IOERR)/.test(codeOf(error) ?? '') ||
  (error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
      error.message,
    ));

/** PostgreSQL undid the transaction because of another one: serialization failure or deadlock. Running it again is right. */
export const isConflict = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
};
