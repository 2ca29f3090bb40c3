import { AsyncLocalStorage } from 'node:async_hooks';
import { apart, whoIsInCharge } from './accountable.js';
import { OpenTx } from './open-tx.js';
import type { ThinRows } from './thin-rows.js';
import type { Tx } from './tx.js';
import type { WriteConnection } from './write-connection.js';

type Outcome<T> = { kind: 'done'; value: T } | { kind: 'failed'; error: unknown };

/** Marks the code that runs inside a `write`, to refuse a nested one, which would wait for itself for ever. */
const inside = new AsyncLocalStorage<{ isOpen: boolean }>();

export const isInsideWrite = (): boolean => inside.getStore()?.isOpen === true;

/** One call of UnitOfWork.write on its way: runs (again, after a conflict), then is acknowledged or rejected, once. */
export class Writer<T = unknown> {
  readonly settled: Promise<T>;
  private outcome: Outcome<T> | undefined;
  private hooks: readonly (() => void)[] = [];
  private resolve!: (value: T) => void;
  private reject!: (error: unknown) => void;
  /** A lane runs many requests' writers; each keeps its own request's async context (request id, logger). */
  private readonly inOwnContext = AsyncLocalStorage.snapshot();

  constructor(
    private readonly work: (tx: Tx) => Promise<T>,
    private readonly thin: ThinRows,
    private readonly onHookFailure: (error: unknown) => void,
  ) {
    this.settled = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Runs the work in the open transaction. Answers what went wrong, or nothing. */
  async attempt(connection: WriteConnection): Promise<{ error: unknown } | undefined> {
    const tx = new OpenTx(connection.channel, this.thin, connection.manager);
    const mark = { isOpen: true };
    try {
      const value = await this.inOwnContext(() => inside.run(mark, () => this.work(tx)));
      this.leaveTrace(tx);
      tx.close();
      await tx.answered();
      if (tx.failure !== undefined) throw tx.failure;
      await connection.check();
      this.outcome = { kind: 'done', value };
      this.hooks = tx.hooks;
      return undefined;
    } catch (thrown) {
      await tx.answered();
      const error = tx.failureAhead ?? thrown;
      this.outcome = { kind: 'failed', error };
      return { error };
    } finally {
      tx.close();
      mark.isOpen = false;
    }
  }

  /** After COMMIT (or, for a failed writer, after its neighbours' COMMIT: what it saw of them is then true). */
  settle(): void {
    if (this.outcome?.kind !== 'done') return this.reject(this.outcome?.error ?? new Error('The writer never ran.'));
    this.resolve(this.outcome.value);
    this.inOwnContext(() => apart(() => this.runHooks()));
  }

  fail(error: unknown): void {
    this.reject(error);
  }

  private leaveTrace(tx: OpenTx): void {
    const accountable = this.inOwnContext(whoIsInCharge);
    if (!accountable || !tx.hasWritten) return;
    if (!tx.hasTrace) accountable.trace(tx, tx.made);
    accountable.hasTrace = true;
  }

  private runHooks(): void {
    for (const hook of this.hooks) {
      try {
        const answer: unknown = hook();
        if (answer instanceof Promise) answer.catch(this.onHookFailure);
      } catch (error) {
        this.onHookFailure(error);
      }
    }
  }
}
