import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { PostgresChannel, type Queryable } from './postgres-channel.js';
import { adoptTransaction, type WriteConnection } from './write-connection.js';

type Client = Queryable & { getTransactionStatus(): string | null };

/**
 * One client of the pool for one transaction. BEGIN and SAVEPOINT are sent without waiting for their answer (the pool pipelines);
 * a failure of theirs makes every later statement fail, and COMMIT is only believed when the server says COMMIT.
 */
export class PostgresConnection implements WriteConnection {
  readonly channel: PostgresChannel;
  readonly manager: EntityManager;
  private failure: unknown;
  private isBroken = false;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: Client,
  ) {
    this.channel = new PostgresChannel(client);
    this.manager = runner.manager;
  }

  static async open(dataSource: DataSource): Promise<PostgresConnection> {
    const runner = dataSource.createQueryRunner();
    return new PostgresConnection(runner, (await runner.connect()) as Client);
  }

  async begin(): Promise<void> {
    this.send('BEGIN');
    adoptTransaction(this.runner);
  }

  /** A savepoint of the same name hides the older one, so nothing needs releasing before COMMIT. */
  async mark(): Promise<void> {
    this.send('SAVEPOINT writer');
  }

  async keep(): Promise<void> {}

  async check(): Promise<void> {
    if (this.client.getTransactionStatus() === 'E')
      throw new Error('A statement failed inside UnitOfWork.write and was ignored.');
  }

  async undo(): Promise<void> {
    await this.client.query({ text: 'ROLLBACK TO SAVEPOINT writer' });
  }

  async commit(): Promise<void> {
    const { command } = await this.client.query({ text: 'COMMIT' });
    if (command !== 'COMMIT') throw this.failure ?? new Error('PostgreSQL rolled back instead of committing.');
  }

  async rollback(): Promise<void> {
    try {
      await this.client.query({ text: 'ROLLBACK' });
    } catch {
      this.isBroken = true;
    }
  }

  async release(): Promise<void> {
    if (!this.isBroken) return this.runner.release();
    const breakable = this.runner as QueryRunner & { releasePostgresConnection(reason: Error): Promise<void> };
    return breakable.releasePostgresConnection(new Error('connection lost'));
  }

  private send(text: string): void {
    this.client.query({ text }).catch((error: unknown) => {
      this.failure ??= error;
    });
  }
}
