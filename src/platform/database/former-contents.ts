import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import Database from 'better-sqlite3';
import { DataSource } from 'typeorm';

/** How often the log of SQLite is tried, and the pause (ms) between: whoever writes or copies at the moment holds it. */
const TRIES = 200;
const PAUSE = 50;

/**
 * What a row held before it was overwritten lies in the engine's files for a while. SQLite wipes it in the database itself
 * (`secure_delete`), but its log keeps every former page until it is emptied; PostgreSQL keeps the former row until it vacuums.
 */
@Injectable()
export class FormerContents {
  constructor(private readonly dataSource: DataSource) {}

  /** Clears what the rows of these tables held before. Doing it again is harmless. Throws where it could not be done now. */
  async clear(tables: readonly string[]): Promise<void> {
    const { options } = this.dataSource;
    if (options.type === 'better-sqlite3') await emptyLog(options.database);
    else await this.dataSource.query(`VACUUM ${tables.join(', ')}`);
  }
}

/** On a connection of its own that never waits: a wait would stop the very writer that it is for. */
const emptyLog = async (file: string): Promise<void> => {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    for (let tried = 0; tried < TRIES; tried++) {
      if (database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0) return;
      await sleep(PAUSE);
    }
  } finally {
    database.close();
  }
  throw new Error('The log of the database was never free; what it held before is not wiped yet.');
};
