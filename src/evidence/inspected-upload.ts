import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { BadRequest, Problem } from '../kernel/errors.js';
import {
  allowedType,
  isWrittenText,
  opensAsMarkup,
  opensAsWideText,
  PLAIN_TEXT,
  typeNotAllowed,
  uploadIsNotEmpty,
  uploadIsNotTooLarge,
  type MediaType,
} from './upload-rules.js';

/** How much of a file its type is told from: office documents show theirs only in the names of their parts. */
const HEAD_BYTES = 1024 * 1024;

/** An upload on its way through: measured, hashed and recognised by content, whatever it calls itself. */
export class InspectedUpload {
  private readonly hash = createHash('sha256');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private seen = 0;
  private type: MediaType | undefined;

  constructor(private readonly source: AsyncIterable<Uint8Array>) {}

  /** The same bytes. Throws Problem 413 `evidence.too-large`, 415 `evidence.type-not-allowed`, 400 `evidence.empty`. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const head: Uint8Array[] = [];
    for await (const piece of this.source) {
      this.measure(piece);
      if (this.type) {
        this.check(piece);
        yield piece;
        continue;
      }
      head.push(piece);
      if (this.seen >= HEAD_BYTES) yield await this.recognise(head);
    }
    const objection = uploadIsNotEmpty({ size: this.seen });
    if (objection) throw new BadRequest(objection);
    if (!this.type) yield await this.recognise(head);
    this.checkEnd();
  }

  /** Once all bytes have passed. */
  result(): MediaType & { size: number; sha256: string } {
    if (!this.type) throw new Error('The upload has not passed through yet.');
    return { ...this.type, size: this.seen, sha256: this.hash.digest('hex') };
  }

  private measure(piece: Uint8Array): void {
    this.seen += piece.length;
    const objection = uploadIsNotTooLarge({ size: this.seen });
    if (objection) throw new Problem(413, objection);
    this.hash.update(piece);
  }

  private async recognise(pieces: Uint8Array[]): Promise<Buffer> {
    const head = Buffer.concat(pieces);
    const detected = await detect(head);
    this.type = detected ? allowedType(detected) : PLAIN_TEXT;
    if (!this.type || opensAsWideText(head)) throw new Problem(415, typeNotAllowed);
    if (this.type === PLAIN_TEXT && opensAsMarkup(head.subarray(0, 1024).toString('utf8')))
      throw new Problem(415, typeNotAllowed);
    this.check(head);
    return head;
  }

  /** What no signature was found in must be written text in UTF-8 to its last byte. */
  private check(piece: Uint8Array): void {
    if (this.type === PLAIN_TEXT && !isWrittenText(this.decoded(piece))) throw new Problem(415, typeNotAllowed);
  }

  private checkEnd(): void {
    if (this.type === PLAIN_TEXT) this.decoded();
  }

  private decoded(piece?: Uint8Array): string {
    try {
      return piece ? this.decoder.decode(piece, { stream: true }) : this.decoder.decode();
    } catch {
      throw new Problem(415, typeNotAllowed);
    }
  }
}

/** A file on which the parser stumbles is not taken for text: `broken` is on no list. */
const detect = async (head: Buffer): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    return 'broken';
  }
};
