import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { openStream, sealStream } from '../platform/crypto/sealed-stream.js';
import { SealBroken, type SealContext } from '../platform/crypto/sealed-text.js';
import { Sealer } from '../platform/crypto/sealing.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { FILE_STORE, type FileStore } from '../platform/files/file-store.js';
import { VIRUS_SCANNER, type VirusScanner } from '../platform/files/virus-scanner.js';
import { anotherFileFits, type CaseHolding } from './case-limit-rules.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { showsIdentity, type EvidenceView, type Upload } from './evidence-types.js';
import { InspectedUpload } from './inspected-upload.js';
import { insertNumbered, type ReceivedEvidence } from './numbered-insert.js';
import { ScreenedUpload } from './screened-upload.js';

const LONGEST_FILENAME = 255;

/** Attachments of a case: sealed on the way in, opened and verified on the way out. Permissions are asked above. */
@Injectable()
export class EvidenceService {
  constructor(
    @Inject(FILE_STORE) private readonly files: FileStore,
    private readonly sealer: Sealer,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'evidencePerCase'>,
  ) {}

  /** Receives and records in one go, for callers with nothing else to write. Throws as `receive`. */
  async store(upload: Upload): Promise<EvidenceView> {
    const received = await this.receive(upload);
    try {
      return await this.work.write((tx) => this.record(tx, received));
    } catch (error) {
      await this.discard(received);
      throw error;
    }
  }

  /**
   * Streams an upload of at most 20 MB into the store, sealed, outside any transaction: an upload may take minutes.
   * `record` makes it evidence. A crash between the two leaves a sealed file whose key is nowhere: harmless.
   * Throws Problem 413 `evidence.too-large`, 415 `evidence.type-not-allowed`, 400 `evidence.empty`, 422 `evidence.infected`,
   * Refused `evidence.too-many`, `.too-much`.
   */
  async receive({
    caseId,
    districtCode,
    filename,
    stream,
    by,
    at,
    sort = 'evidence',
    note = null,
  }: Upload): Promise<ReceivedEvidence> {
    await this.insistOnRoom(this.reader, caseId, 0);
    const id = newId();
    const { key, wrapped } = this.sealer.newKey(evidenceKeyOwner({ caseId, id }));
    const upload = new InspectedUpload(stream);
    const screened = this.scanner.isOn ? new ScreenedUpload(upload.bytes(), this.scanner.begin()) : undefined;
    await this.files.write(id, sealStream(key, boundFile({ caseId, id }), (screened ?? upload).bytes()));
    const name = [...filename].slice(0, LONGEST_FILENAME).join('');
    const sealedFilename = this.sealer.sealWith(key, boundName({ caseId, id }), name);
    return {
      id,
      caseId,
      districtCode,
      sort,
      note,
      ...upload.result(),
      wrappedKey: wrapped,
      sealedFilename,
      scan: screened?.state ?? null,
      addedBy: by,
      addedAt: at,
    };
  }

  /** Makes a received upload evidence of its case, in the caller's transaction. Throws Refused `evidence.too-many`, `.too-much`. */
  async record(tx: Tx, received: ReceivedEvidence): Promise<EvidenceView> {
    await this.insistOnRoom(tx, received.caseId, received.size);
    return viewOf(await insertNumbered(tx, received));
  }

  /** Removes a received upload that was not recorded. */
  discard(received: ReceivedEvidence): Promise<void> {
    return this.files.remove(received.id);
  }

  /** In the order of their numbers. */
  async list(reads: Reads, caseId: string): Promise<EvidenceView[]> {
    return (await reads.find(EvidenceItem, { caseId }, { ordinal: 'ASC' })).map(viewOf);
  }

  /** The plain bytes as a stream that ends in SealBroken when a single one differs. Throws NotFound for another case's item or an erased one. */
  async open(reads: Reads, caseId: string, id: string): Promise<EvidenceView & { stream: Readable }> {
    const item = await reads.findOne(EvidenceItem, { id, caseId });
    if (!item?.wrappedKey) throw new NotFound();
    const key = this.sealer.unwrap(evidenceKeyOwner(item), item.wrappedKey);
    const sealed = await this.files.read(id);
    const stream = Readable.from(verified(openStream(key, boundFile(item), sealed), item.sha256), { objectMode: false });
    // A reader that goes away before the first byte never starts the generator: the file must be closed all the same.
    stream.once('close', () => sealed.destroy());
    return { ...viewOf(item), stream };
  }

  /** Retention: destroys the key and, after the commit, the file. Number, size and hash stay as proof that it was there. */
  async erase(tx: Tx, caseId: string, id: string): Promise<void> {
    if ((await tx.update(EvidenceItem, { id, caseId }, { wrappedKey: null, sealedFilename: null })) === 0) throw new NotFound();
    // Without its key what remains is noise: a failing removal must not undo the erasure.
    tx.afterCommit(() => void this.files.remove(id).catch(() => undefined));
  }

  /** Retention: destroys what the files of a case were called by whoever sent them. The files stay. */
  async eraseNames(tx: Tx, caseId: string): Promise<void> {
    await tx.update(EvidenceItem, { caseId }, { sealedFilename: null });
  }

  private async insistOnRoom(reads: Reads, caseId: string, size: number): Promise<void> {
    const [holding] = await reads.sql<CaseHolding>(HOLDING, [caseId]);
    const objection = anotherFileFits(this.settings.evidencePerCase, holding!, size);
    if (objection) throw new Refused(objection);
  }
}

const HOLDING = `SELECT COUNT(*) AS files, COALESCE(SUM(size), 0) AS bytes FROM evidence_items WHERE case_id = ? AND wrapped_key IS NOT NULL`;

type Bound = { caseId: string; id: string };
/** Bound to the case as well: a row moved to another case does not open. */
export const evidenceKeyOwner = ({ caseId, id }: Bound): string => `${caseId}/${id}`;
const boundFile = (item: Bound): SealContext => ({ owner: evidenceKeyOwner(item), purpose: 'evidence-file' });
const boundName = (item: Bound): SealContext => ({ owner: evidenceKeyOwner(item), purpose: 'evidence-name' });

async function* verified(plain: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of plain) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new SealBroken('it is not the file that was received');
}

const viewOf = ({
  id,
  ordinal,
  extension,
  mediaType,
  size,
  sha256,
  sort,
  note,
  scan,
  addedBy,
  addedAt,
  wrappedKey,
}: EvidenceItem): EvidenceView => ({
  id,
  name: `evidence-${ordinal}.${extension}`,
  mediaType,
  size,
  sha256,
  sort,
  showsIdentity: showsIdentity(sort),
  note,
  scan,
  addedBy,
  addedAt,
  isErased: wrappedKey === null,
});
