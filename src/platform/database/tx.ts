import type { EntityManager } from 'typeorm';

export type Row = Record<string, unknown>;

export type EngineName = 'sqlite' | 'postgres';

/**
 * A statement that begins with this is planned for its values each time on PostgreSQL. One that recurs gets a plan for any values after a
 * few runs, which is ruinous where a rare value and a frequent one want different plans.
 */
export const PLANNED_ANEW = '/* planned anew */';

/** A plain entity class. */
export type EntityClass<E extends object> = new () => E;

/** Equality per property; `null` means IS NULL, an array means IN (an empty one matches nothing). `undefined` is refused. */
export type Where<E> = { [K in keyof E]?: E[K] | readonly E[K][] };

export type Order<E> = Partial<Record<keyof E, 'ASC' | 'DESC'>>;

/** What a unit of work and the Reader can both do. */
export interface Reads {
  /** For the few statements that differ per engine (full-text search). */
  readonly engine: EngineName;

  /**
   * Thin SQL. Placeholders are `?` on both engines; booleans are allowed as parameters. Columns come back under their SQL names,
   * boolean columns as booleans, counts as numbers, simple-json columns as their text.
   */
  sql<R = Row>(text: string, params?: readonly unknown[]): Promise<R[]>;

  /** Rows of an entity by equality, as plain objects with the entity's property names; simple-json parsed. */
  find<E extends object>(entity: EntityClass<E>, where: Where<E>, order?: Order<E>, limit?: number): Promise<E[]>;

  findOne<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined>;
}

/** One writer's transaction. Valid until its `write` has returned; no input or output but the database happens inside. */
export interface Tx extends Reads {
  /** TypeORM's manager bound to this transaction, for what the thin verbs do not cover. */
  readonly manager: EntityManager;

  /** Inserts the rows, a missing property as NULL. Throws the driver's error; `isDuplicate(error)` knows a taken key. */
  insert<E extends object>(entity: EntityClass<E>, rows: E | readonly E[]): Promise<void>;

  /**
   * As `insert`, for rows that the writer does not wait for: PostgreSQL answers what was sent on together. Statements keep their order,
   * so what follows sees the rows. What fails here fails the writer at its end; it cannot be caught.
   */
  append<E extends object>(entity: EntityClass<E>, rows: E | readonly E[]): void;

  /** As `change`, for a statement whose count nobody needs; sent on like `append`. */
  send(text: string, params?: readonly unknown[]): void;

  /** Sets the patch's properties where all of `where` holds; answers the number of rows. `undefined` in the patch is left alone. */
  update<E extends object>(entity: EntityClass<E>, where: Where<E>, patch: Partial<E>): Promise<number>;

  /** A raw INSERT, UPDATE or DELETE with `?` placeholders; answers the number of rows. */
  change(text: string, params?: readonly unknown[]): Promise<number>;

  /** Reads one row and keeps it for the rest of the transaction: FOR UPDATE on PostgreSQL; on SQLite writers are queued anyway. */
  lock<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | undefined>;

  /** Says that this transaction leaves a trace of its own in the audit: see `note` of platform/audit. Else whoever asked for it leaves a plain one. */
  traced(): void;

  /** Runs once the transaction is durable, never when it rolled back. What the hook throws is logged. */
  afterCommit(hook: () => void): void;
}
