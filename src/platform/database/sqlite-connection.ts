import type Database from 'better-sqlite3';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { SqliteChannel } from './sqlite-channel.js';
import { adoptTransaction, leaveTransaction, type WriteConnection } from './write-connection.js';

/** TypeORM's one writing connection to the SQLite file. Only the write lane may use it: overlapping transactions would share a BEGIN. */
export class SqliteConnection implements WriteConnection {
  readonly channel: SqliteChannel;
  readonly manager: EntityManager;
  private readonly runner: QueryRunner;
  private readonly database: Database;

  constructor(dataSource: DataSource) {
    this.database = (dataSource.driver as unknown as { databaseConnection: Database }).databaseConnection;
    this.channel = new SqliteChannel(this.database);
    this.runner = dataSource.createQueryRunner();
    this.manager = this.runner.manager;
  }

  async begin(): Promise<void> {
    await this.channel.change('BEGIN IMMEDIATE', []);
    adoptTransaction(this.runner);
  }

  /** A full disk makes SQLite roll everything back by itself; what came after would begin anew, without the neighbours. */
  async check(): Promise<void> {
    if (!this.database.inTransaction) throw new Error('SQLite rolled the transaction back by itself; is the disk full?');
  }

  async mark(): Promise<void> {
    await this.channel.change('SAVEPOINT writer', []);
  }

  async keep(): Promise<void> {
    await this.channel.change('RELEASE writer', []);
  }

  async undo(): Promise<void> {
    await this.channel.change('ROLLBACK TO writer', []);
    await this.channel.change('RELEASE writer', []);
  }

  async commit(): Promise<void> {
    await this.channel.change('COMMIT', []);
    leaveTransaction(this.runner);
  }

  async rollback(): Promise<void> {
    leaveTransaction(this.runner);
    if (this.database.inTransaction) await this.channel.change('ROLLBACK', []);
  }

  async release(): Promise<void> {}
}
