import type { Row } from '../database/tx.js';

/** The database as it stood at one moment, while the application goes on writing. */
export interface Snapshot {
  /** Reads of that moment. */
  rows(sql: string): Promise<Row[]>;
  /** The whole of it, as `DatabaseTarget` takes it back. Throws when it could not be read to its end. */
  content(): AsyncIterable<Uint8Array>;
  release(): Promise<void>;
}

/** A place where there is no database yet. */
export interface DatabaseTarget {
  /** Throws Refused `restore.not-empty`. */
  insistOnEmpty(): Promise<void>;
  /** Takes the content in whole or not at all, and looks whether it is sound. */
  write(content: AsyncIterable<Uint8Array>): Promise<void>;
}
