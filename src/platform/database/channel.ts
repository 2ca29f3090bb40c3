import type { EngineName, Row } from './tx.js';

/** One connection (or pool) as the thin verbs use it: SQL with `?` placeholders in, plain rows or a count out. */
export interface Channel {
  readonly engine: EngineName;
  rows(text: string, params: readonly unknown[]): Promise<Row[]>;
  /** The number of rows written. */
  change(text: string, params: readonly unknown[]): Promise<number>;
}
