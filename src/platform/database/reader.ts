import Database, { type Statement } from 'better-sqlite3';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PostgresChannel, type Queryable } from './postgres-channel.js';
import { SqliteChannel } from './sqlite-channel.js';
import { Slots } from './slots.js';
import { ThinReads } from './thin-reads.js';
import { ThinRows } from './thin-rows.js';
import type { EngineName, EntityClass, Order, Reads, Row, Where } from './tx.js';

/** Of the connections that writers leave (KEPT_FOR_READERS) one stays free for a read from within `together`: else all could wait for each other. */
const MOST_TOGETHER = 3;

type Pool = Queryable & { connect(): Promise<Queryable & { release(): void }> };

/**
 * Reads of what is committed. SQLite: a second, read-only connection, so that no reader sees a half-done group or joins its transaction;
 * PostgreSQL: the pool.
 */
@Injectable()
export class Reader implements Reads {
  private readonly thin: ThinRows;
  private readonly database: Database | undefined;
  private readonly pool: Pool | undefined;
  private readonly reads: ThinReads;
  private readonly snapshot: { begin: Statement; end: Statement } | undefined;
  private readonly slots = new Slots(MOST_TOGETHER);

  constructor(dataSource: DataSource) {
    this.thin = new ThinRows(dataSource);
    if (dataSource.options.type === 'better-sqlite3') {
      this.database = openReadOnly(dataSource.options.database);
      this.snapshot = { begin: this.database.prepare('BEGIN'), end: this.database.prepare('COMMIT') };
      this.reads = new ThinReads(this.thin, new SqliteChannel(this.database));
    } else {
      this.pool = (dataSource.driver as unknown as { master: Pool }).master;
      this.reads = new ThinReads(this.thin, new PostgresChannel(this.pool));
    }
  }

  get engine(): EngineName {
    return this.reads.engine;
  }

  sql<R = Row>(text: string, params?: readonly unknown[]): Promise<R[]> {
    return this.reads.sql<R>(text, params);
  }

  find<E extends object>(entity: EntityClass<E>, where: Where<E>, order?: Order<E>, limit?: number): Promise<E[]> {
    return this.reads.find(entity, where, order, limit);
  }

  findOne<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined> {
    return this.reads.findOne(entity, where);
  }

  /**
   * For many reads that are asked for together: on PostgreSQL they go down one connection in one breath, instead of each waking a
   * connection of its own; on SQLite those asked for before the first `await` share one snapshot, since taking the log's lock anew is
   * half of a small read's cost. They must all have been answered when `work` returns.
   */
  async together<T>(work: (reads: Reads) => Promise<T>): Promise<T> {
    if (!this.pool) return this.inSnapshot(() => work(this));
    const { pool } = this;
    return this.slots.use(async () => {
      const client = await pool.connect();
      try {
        return await work(new ThinReads(this.thin, new PostgresChannel(client)));
      } finally {
        client.release();
      }
    });
  }

  /** Begun and ended around what runs synchronously, so no other request's read ever falls into it. */
  private inSnapshot<T>(work: () => T): T {
    if (!this.snapshot || this.database?.inTransaction) return work();
    this.snapshot.begin.run();
    try {
      return work();
    } finally {
      this.snapshot.end.run();
    }
  }

  /** Closes SQLite's reading connection; the pool belongs to the data source. */
  close(): void {
    this.database?.close();
  }
}

const openReadOnly = (file: string): Database => {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  database.pragma('query_only = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -32000');
  return database;
};
