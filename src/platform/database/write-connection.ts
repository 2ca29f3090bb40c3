import type { EntityManager, QueryRunner } from 'typeorm';
import type { Channel } from './channel.js';

/** The connection of one transaction, shared by the writers of a group: each stands between `mark` and `keep` or `undo`. */
export interface WriteConnection {
  readonly channel: Channel;
  readonly manager: EntityManager;
  begin(): Promise<void>;
  /** Throws when a statement of the writer failed and nobody said so: its rows, or its neighbours', would silently be lost. */
  check(): Promise<void>;
  mark(): Promise<void>;
  keep(): Promise<void>;
  undo(): Promise<void>;
  /** Resolves when the writes are durable; throws when anything of them is not. */
  commit(): Promise<void>;
  /** Never throws; a connection that cannot roll back is thrown away. */
  rollback(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Tells TypeORM that this runner is inside a transaction which it did not begin, so that `manager.save` joins it and
 * `manager.transaction` makes a savepoint instead of a second BEGIN.
 */
export const adoptTransaction = (runner: QueryRunner): void => {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
};

export const leaveTransaction = (runner: QueryRunner): void => {
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
};
