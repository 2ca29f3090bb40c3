import type { EntityManager } from 'typeorm';
import type { Channel } from './channel.js';
import type { ThinRows } from './thin-rows.js';
import type { EngineName, EntityClass, Order, Row, Tx, Where } from './tx.js';

/** The Tx of one writer. After `close` it refuses every call: a forgotten `await` must not write into a neighbour's savepoint. */
export class OpenTx implements Tx {
  readonly hooks: (() => void)[] = [];
  /** The first statement that failed. PostgreSQL does nothing more in such a transaction, so on both engines the writer fails with it. */
  failure: unknown;
  /** The first of those sent on without waiting; whatever failed after it failed because of it. */
  failureAhead: unknown;
  hasWritten = false;
  hasTrace = false;
  readonly made = new Map<string, string>();
  private isOpen = true;
  private readonly ahead: Promise<unknown>[] = [];

  constructor(
    private readonly channel: Channel,
    private readonly thin: ThinRows,
    private readonly typeorm: EntityManager,
  ) {}

  get engine(): EngineName {
    return this.channel.engine;
  }

  get manager(): EntityManager {
    this.refuseWhenClosed();
    this.hasWritten = true;
    return this.typeorm;
  }

  sql<R = Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    if (WRITES.test(text)) this.hasWritten = true;
    return this.attempt(() => this.channel.rows(text, params)) as Promise<R[]>;
  }

  find<E extends object>(entity: EntityClass<E>, where: Where<E>, order?: Order<E>, limit?: number): Promise<E[]> {
    return this.attempt(() => this.thin.find(this.channel, entity, where, { order, limit }));
  }

  async findOne<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined> {
    const [row] = await this.attempt(() => this.thin.find(this.channel, entity, where, { limit: 1 }));
    return row;
  }

  async lock<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined> {
    const [row] = await this.attempt(() => this.thin.find(this.channel, entity, where, { limit: 1, forUpdate: 'yes' }));
    return row;
  }

  insert<E extends object>(entity: EntityClass<E>, rows: E | readonly E[]): Promise<void> {
    this.remember(entity, listOf(rows));
    return this.attempt(() => this.thin.insert(this.channel, entity, listOf(rows)));
  }

  append<E extends object>(entity: EntityClass<E>, rows: E | readonly E[]): void {
    this.remember(entity, listOf(rows));
    this.sendOn(() => this.thin.insert(this.channel, entity, listOf(rows)));
  }

  send(text: string, params: readonly unknown[] = []): void {
    this.sendOn(() => this.channel.change(text, params));
  }

  update<E extends object>(entity: EntityClass<E>, where: Where<E>, patch: Partial<E>): Promise<number> {
    return this.counted(() => this.thin.update(this.channel, entity, where, patch));
  }

  change(text: string, params: readonly unknown[] = []): Promise<number> {
    return this.counted(() => this.channel.change(text, params));
  }

  traced(): void {
    this.hasTrace = true;
  }

  afterCommit(hook: () => void): void {
    this.refuseWhenClosed();
    this.hooks.push(hook);
  }

  /** Resolves when all that was sent on has been answered. Never throws: see `failureAhead`. */
  async answered(): Promise<void> {
    await Promise.all(this.ahead);
  }

  close(): void {
    this.isOpen = false;
  }

  private sendOn(statement: () => Promise<unknown>): void {
    this.refuseWhenClosed();
    this.hasWritten = true;
    this.ahead.push(
      statement().catch((error: unknown) => {
        this.failure ??= error;
        this.failureAhead ??= error;
      }),
    );
  }

  private remember(entity: EntityClass<object>, rows: readonly object[]): void {
    this.hasWritten ||= rows.length > 0;
    const last = rows.at(-1);
    if (last && 'id' in last && typeof last.id === 'string') this.made.set(entity.name, last.id);
  }

  private async counted(statement: () => Promise<number>): Promise<number> {
    const rows = await this.attempt(statement);
    if (rows > 0) this.hasWritten = true;
    return rows;
  }

  private async attempt<T>(statement: () => Promise<T>): Promise<T> {
    this.refuseWhenClosed();
    try {
      return await statement();
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }

  private refuseWhenClosed(): void {
    if (!this.isOpen) throw new Error('This transaction is over; an await is missing inside UnitOfWork.write.');
  }
}

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE)\b/i;

const listOf = <E>(rows: E | readonly E[]): readonly E[] => (Array.isArray(rows) ? (rows as readonly E[]) : [rows as E]);
