import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { errorLine, loggableError } from '../logging/loggable-error.js';
import { poolSizeOf } from './data-source.js';
import { isRehearsing, takenBack } from './rehearsal.js';
import { PostgresWriters } from './postgres-writers.js';
import { SqliteWriters } from './sqlite-writers.js';
import { ThinRows } from './thin-rows.js';
import type { Tx } from './tx.js';
import { isInsideWrite, Writer } from './writer.js';
import type { Writers } from './writers.js';

export { Reader } from './reader.js';
export type { EngineName, EntityClass, Order, Reads, Row, Tx, Where } from './tx.js';

/** Connections that writers leave to readers. */
const KEPT_FOR_READERS = 4;

/**
 * The only way to write. `work` may run more than once (after a conflict on PostgreSQL), so it changes nothing but the database, and
 * it awaits nothing but the database: in a group the neighbours wait for it. Other effects belong in `tx.afterCommit` or the outbox.
 */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);
  private readonly thin: ThinRows;
  private readonly writers: Writers;

  constructor(dataSource: DataSource) {
    this.thin = new ThinRows(dataSource);
    this.writers =
      dataSource.options.type === 'postgres'
        ? new PostgresWriters(dataSource, Math.max(1, poolSizeOf(dataSource) - KEPT_FOR_READERS))
        : new SqliteWriters(dataSource);
  }

  /**
   * Runs `work` in a transaction and answers when it is durable. SQLite: writers queue, those waiting together share one commit, each in
   * its own savepoint. PostgreSQL: a transaction of its own, retried at most 5 times on 40001 and 40P01; with `lane`, the writers of that
   * lane in this process share a commit as on SQLite. Throws what `work` threw, the first statement that failed, or the commit's failure.
   */
  write<T>(work: (tx: Tx) => Promise<T>, options: { lane?: string } = {}): Promise<T> {
    if (isInsideWrite()) {
      return Promise.reject(
        new Error('UnitOfWork.write inside UnitOfWork.write: hand the open tx down, or write in tx.afterCommit.'),
      );
    }
    const writer = new Writer<T>(isRehearsing() ? takenBack(work) : work, this.thin, (error) =>
      this.logger.error(`A hook after commit failed: ${errorLine(error)}`, framesIn(error)),
    );
    this.writers.add(writer as Writer, options.lane);
    return writer.settled;
  }

  /** Resolves when no write is waiting or running; for an orderly shutdown. */
  idle(): Promise<void> {
    return this.writers.idle();
  }
}

/** Without the head of the stack, which repeats the message with whatever it is about. */
const framesIn = (error: unknown): string => loggableError(error).stack.join('\n');
