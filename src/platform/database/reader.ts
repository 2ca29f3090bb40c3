import Database from 'better-sqlite3';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel } from './channel.js';
import { PostgresChannel, type Queryable } from './postgres-channel.js';
import { SqliteChannel } from './sqlite-channel.js';
import { ThinRows } from './thin-rows.js';
import type { EngineName, EntityClass, Order, Reads, Row, Where } from './tx.js';

/**
 * Reads of what is committed. SQLite: a second, read-only connection, so that no reader sees a half-done group or joins its transaction;
 * PostgreSQL: the pool.
 */
@Injectable()
export class Reader implements Reads {
  private readonly thin: ThinRows;
  private readonly channel: Channel;
  private readonly database: Database | undefined;

  constructor(dataSource: DataSource) {
    this.thin = new ThinRows(dataSource);
    if (dataSource.options.type === 'better-sqlite3') {
      this.database = openReadOnly(dataSource.options.database);
      this.channel = new SqliteChannel(this.database);
    } else {
      this.channel = new PostgresChannel((dataSource.driver as unknown as { master: Queryable }).master);
    }
  }

  get engine(): EngineName {
    return this.channel.engine;
  }

  sql<R = Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.channel.rows(text, params) as Promise<R[]>;
  }

  find<E extends object>(entity: EntityClass<E>, where: Where<E>, order?: Order<E>, limit?: number): Promise<E[]> {
    return this.thin.find(this.channel, entity, where, { order, limit });
  }

  async findOne<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined> {
    const [row] = await this.thin.find(this.channel, entity, where, { limit: 1 });
    return row;
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
