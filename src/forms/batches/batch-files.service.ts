import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Sealer } from '../../platform/crypto/sealing.js';
import { openStream, sealStream } from '../../platform/crypto/sealed-stream.js';
import type { SealContext, SealedText } from '../../platform/crypto/sealed-text.js';
import { FILE_STORE, type FileStore } from '../../platform/files/file-store.js';

export const batchKeyOwner = (id: string): string => `form-batch:${id}`;
const boundTo = (id: string): SealContext => ({ owner: batchKeyOwner(id), purpose: 'pdf' });

/** The PDFs of batches, sealed in the file store for the day that they are kept. */
@Injectable()
export class BatchFilesService {
  constructor(
    @Inject(FILE_STORE) private readonly files: FileStore,
    private readonly sealer: Sealer,
  ) {}

  /** Answers the wrapped key, without which nobody opens it. */
  async write(id: string, pdf: Uint8Array): Promise<SealedText> {
    const { key, wrapped } = this.sealer.newKey(batchKeyOwner(id));
    await this.files.write(id, sealStream(key, boundTo(id), Readable.from([pdf])));
    return wrapped;
  }

  /** The plain bytes; ends in SealBroken when a single one differs. Throws FileMissing. */
  async open(id: string, wrappedKey: SealedText): Promise<Readable> {
    const sealed = await this.files.read(id);
    const stream = Readable.from(openStream(this.sealer.unwrap(batchKeyOwner(id), wrappedKey), boundTo(id), sealed), {
      objectMode: false,
    });
    stream.once('close', () => sealed.destroy());
    return stream;
  }

  remove(id: string): Promise<void> {
    return this.files.remove(id);
  }
}
