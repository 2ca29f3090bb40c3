import type { Writer } from './writer.js';

/** How writers get their transaction on one engine. */
export interface Writers {
  add(writer: Writer, lane?: string): void;
  /** Resolves when no write is waiting or running. */
  idle(): Promise<void>;
}
