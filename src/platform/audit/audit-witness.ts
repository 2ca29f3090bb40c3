import type { Reads } from '../database/tx.js';

/**
 * A table whose rows are proven by the chain: each has an entry with the row's own id, which holds the row's digest. The room that owns the
 * table says how to read it.
 */
export type AuditWitness = {
  table: string;
  /** The name under which entries hold the digest. */
  ref: string;
  /** The digests of those of the rows that are there. */
  digestsOf(reads: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
};
