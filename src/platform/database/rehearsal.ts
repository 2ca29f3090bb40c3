import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './tx.js';

/** How a rehearsed write ends, so that nothing of it stays. */
class Rehearsed extends Error {}

const rehearsal = new AsyncLocalStorage<true>();

export const isRehearsing = (): boolean => rehearsal.getStore() === true;

/** The work, undone once it has succeeded. */
export const takenBack =
  <T>(work: (tx: Tx) => Promise<T>) =>
  async (tx: Tx): Promise<T> => {
    await work(tx);
    throw new Rehearsed();
  };

/**
 * Runs a verb with every rule and refusal of its own as far as the end of its first write, and takes that back: no row, event, message or
 * hook stays. Throws what the verb throws.
 */
export const rehearse = async (verb: () => Promise<unknown>): Promise<void> => {
  try {
    await rehearsal.run(true, verb);
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
};
