import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';

/** One write to a case file, while it is open: the transaction, the facts, and the moment that all of its rows carry. */
export type OpenCase = { tx: Tx; file: CaseFile; at: Instant };
