import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './tx.js';

/** The id of a row that the transaction has inserted, by its entity; of several the last. */
export type Made = ReadonlyMap<string, string>;

/**
 * Somebody's request or command while it is worked. `trace` writes who did it into a transaction of it that has written rows and has left
 * no trace of its own: nothing that anybody asks for can be written without one.
 */
export type Accountable = { trace(tx: Tx, made: Made): void; hasTrace: boolean };

const inCharge = new AsyncLocalStorage<Accountable | undefined>();

/** Runs the work as that of the request or command. */
export const accountably = <T>(accountable: Accountable, work: () => T): T => inCharge.run(accountable, work);

/** Runs what an act only set off, or what records it: it is nobody's act. */
export const apart = <T>(work: () => T): T => inCharge.run(undefined, work);

export const whoIsInCharge = (): Accountable | undefined => inCharge.getStore();
