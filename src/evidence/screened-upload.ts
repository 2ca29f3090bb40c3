import { Problem } from '../kernel/errors.js';
import type { Scan } from '../platform/files/virus-scanner.js';
import type { ScanState } from './evidence-types.js';
import { infected } from './scan-rules.js';

/** An upload on its way past the scanner, while it goes on into the store. */
export class ScreenedUpload {
  private found: ScanState = 'pending';

  constructor(
    private readonly source: AsyncIterable<Uint8Array>,
    private readonly scan: Scan,
  ) {}

  /** The same bytes. Throws Problem 422 `evidence.infected` behind the last of them, so that nothing is kept. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of this.source) {
        await this.scan.write(piece);
        yield piece;
      }
      const verdict = await this.scan.verdict();
      if (verdict === 'infected') throw new Problem(422, infected);
      this.found = verdict === 'clean' ? 'clean' : 'pending';
    } finally {
      this.scan.abandon();
    }
  }

  /** Once all bytes have passed. Without a word of the scanner it is `pending`: kept, and not handed out before it was scanned. */
  get state(): ScanState {
    return this.found;
  }
}
