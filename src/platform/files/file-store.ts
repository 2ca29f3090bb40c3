import type { Readable } from 'node:stream';

/** Injection token of the application's FileStore. */
export const FILE_STORE = Symbol('FileStore');

/** There is no such file in the store. */
export class FileMissing extends Error {
  constructor(id: string) {
    super(`File ${id} is not in the store.`);
  }
}

const ID = /^[A-Za-z0-9-]{8,64}$/;

/** Throws RangeError on an id that is not ours: it would become a path. */
export const insistOnFileId = (id: string): void => {
  if (!ID.test(id)) throw new RangeError('A file id has 8–64 letters, digits or "-".');
};

/** Files by our own ids (8–64 letters, digits, "-"); whatever a user calls a file never reaches the store. What lies in it is already sealed. */
export interface FileStore {
  /** Resolves once the whole stream is durable; when it rejects (with the stream's own error), nothing is left under the id. */
  write(id: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Throws FileMissing. */
  read(id: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>;
  /** No file at all lies in it. */
  isEmpty(): Promise<boolean>;
  /** Can files be kept there now? Cheap, for probes. */
  isReachable(): Promise<boolean>;
}
