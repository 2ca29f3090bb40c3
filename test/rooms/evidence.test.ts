import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { evidenceSchema } from '../../src/evidence/evidence.schema.js';
import type { CaseLimit } from '../../src/evidence/case-limit-rules.js';
import { EvidenceItem } from '../../src/evidence/evidence-item.entity.js';
import { evidenceKeyOwner, EvidenceService } from '../../src/evidence/evidence.service.js';
import type { Upload } from '../../src/evidence/evidence-types.js';
import { MAX_UPLOAD_BYTES } from '../../src/evidence/upload-rules.js';
import { newId } from '../../src/kernel/ids.js';
import { SealBroken } from '../../src/platform/crypto/sealed-text.js';
import { Sealer } from '../../src/platform/crypto/sealing.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { LocalFolder } from '../../src/platform/files/local-folder.js';
import { NO_SCANNER } from '../../src/platform/files/virus-scanner.js';
import { describeOnEngines } from '../support/engines.js';
import { databaseOf } from './room-database.js';
import { UNWELCOME, WELCOME } from './sealed-files.js';

const AT = '2026-12-05T18:00:00.000+08:00';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)]);

const pieces = (bytes: Buffer, size = 50_001): Readable => {
  const list: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) list.push(bytes.subarray(at, at + size));
  return Readable.from(list);
};
const all = async (stream: Readable): Promise<Buffer> => Buffer.concat((await stream.toArray()) as Buffer[]);

describeOnEngines('the evidence room', (engine) => {
  const sealer = new Sealer([{ id: 'k1', key: randomBytes(32) }]);
  let database: OpenDatabase;
  let folder: string;
  let evidence: EvidenceService;

  beforeAll(async () => {
    database = await openDatabase(databaseOf(engine), evidenceSchema);
    folder = await mkdtemp(join(tmpdir(), 'huicha-files-'));
    evidence = roomOf({ files: 20, megabytes: 41 });
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const roomOf = (evidencePerCase: CaseLimit): EvidenceService => {
    const { work, reader } = database;
    return new EvidenceService(new LocalFolder(folder), sealer, work, reader, NO_SCANNER, { evidencePerCase });
  };
  const upload = (bytes: Buffer, more: Partial<Upload> = {}): Upload => ({
    caseId: newId(),
    districtCode: '990114',
    filename: '聂广田的信.pdf',
    stream: pieces(bytes),
    by: 'clerk-1',
    at: AT,
    ...more,
  });
  /** What it was called by whoever sent it, for whoever has the key. */
  const nameOf = async (id: string): Promise<string> => {
    const item = (await database.reader.findOne(EvidenceItem, { id }))!;
    const key = sealer.unwrap(evidenceKeyOwner(item), item.wrappedKey!);
    return sealer
      .openWith(key, { owner: evidenceKeyOwner(item), purpose: 'evidence-name' }, item.sealedFilename!)
      .toString('utf8');
  };
  const filesOnDisk = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  };
  const fileOf = async (id: string): Promise<string> => (await filesOnDisk()).find((path) => path.endsWith(id))!;

  it.each(WELCOME)('keeps %s under its type by content and gives the same bytes back', async (filename, bytes, mediaType) => {
    const caseId = newId();
    const stored = await evidence.store(upload(bytes, { caseId, filename }));
    expect(stored).toMatchObject({
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sort: 'evidence',
    });
    expect(stored.name).toBe(`evidence-1.${filename.split('.').pop()}`);
    const { stream } = await evidence.open(database.reader, caseId, stored.id);
    expect((await all(stream)).equals(bytes)).toBe(true);
    expect(await nameOf(stored.id)).toBe(filename);
  });

  it.each(UNWELCOME)('refuses %s with 415 and leaves nothing behind', async (filename, bytes) => {
    const before = (await filesOnDisk()).length;
    await expect(evidence.store(upload(bytes, { filename }))).rejects.toMatchObject({
      status: 415,
      reason: { code: 'evidence.type-not-allowed' },
    });
    expect((await filesOnDisk()).length).toBe(before);
  });

  it('refuses an empty file, and one byte above 20 MB, and leaves nothing behind', async () => {
    const before = (await filesOnDisk()).length;
    await expect(evidence.store(upload(Buffer.alloc(0)))).rejects.toMatchObject({
      status: 400,
      reason: { code: 'evidence.empty' },
    });
    const large = Buffer.concat([PDF, Buffer.alloc(MAX_UPLOAD_BYTES + 1 - PDF.length)]);
    await expect(evidence.store(upload(large))).rejects.toMatchObject({ status: 413, reason: { code: 'evidence.too-large' } });
    expect((await filesOnDisk()).length).toBe(before);
    const stored = await evidence.store(upload(large.subarray(0, -1)));
    expect(stored.size).toBe(MAX_UPLOAD_BYTES);
  });

  it('leaves nothing behind when the uploader goes away in the middle', async () => {
    const before = (await filesOnDisk()).length;
    const stream = Readable.from(
      (async function* () {
        yield PDF;
        throw new Error('the line broke');
      })(),
    );
    await expect(evidence.store(upload(PDF, { stream }))).rejects.toThrow('the line broke');
    expect((await filesOnDisk()).length).toBe(before);
  });

  it('has no plain byte and no name on disk or in the database', async () => {
    const words = Buffer.from('聂广田住在北柳淜村三组'.repeat(5000));
    const caseId = newId();
    const { id } = await evidence.store(upload(words, { caseId, filename: '../../聂广田.txt' }));
    const path = await fileOf(id);
    expect(path.slice(folder.length)).toMatch(new RegExp(`^/[0-9a-f]{2}/[0-9a-f]{2}/${id}$`));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path)).includes('聂广田')).toBe(false);
    expect(JSON.stringify(await database.reader.sql('SELECT * FROM evidence_items'))).not.toContain('聂广田');
  });

  it('does not hand out an altered, shortened or exchanged file as whole', async () => {
    const caseId = newId();
    const { id } = await evidence.store(upload(PDF, { caseId }));
    const other = await evidence.store(upload(PDF, { caseId }));
    const path = await fileOf(id);
    const whole = await readFile(path);
    const turned = Buffer.from(whole);
    turned[70_000]! ^= 1;
    for (const broken of [
      turned,
      whole.subarray(0, -1),
      whole.subarray(0, 11 + 65_552),
      await readFile(await fileOf(other.id)),
    ]) {
      await writeFile(path, broken);
      const { stream } = await evidence.open(database.reader, caseId, id);
      await expect(all(stream)).rejects.toBeInstanceOf(SealBroken);
    }
  });

  it('does not find an item under another case', async () => {
    const { id } = await evidence.store(upload(PDF));
    await expect(evidence.open(database.reader, newId(), id)).rejects.toMatchObject({ status: 404 });
  });

  it('numbers the evidence of a case without a gap when 20 arrive at once', async () => {
    const caseId = newId();
    await Promise.all(Array.from({ length: 20 }, () => evidence.store(upload(Buffer.from('文字'), { caseId }))));
    const names = (await evidence.list(database.reader, caseId)).map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 20 }, (_, index) => `evidence-${index + 1}.txt`));
  });

  it('takes as many files and as much as a case may hold, counts no erased ones, and leaves nothing of the one too many', async () => {
    const narrow = roomOf({ files: 2, megabytes: 20 });
    const caseId = newId();
    const first = await narrow.store(upload(PDF, { caseId }));
    await narrow.store(upload(PDF, { caseId }));
    const before = (await filesOnDisk()).length;
    await expect(narrow.store(upload(PDF, { caseId }))).rejects.toMatchObject({
      status: 409,
      reason: { code: 'evidence.too-many' },
    });
    await database.work.write((tx) => narrow.erase(tx, caseId, first.id));
    const large = Buffer.concat([PDF, Buffer.alloc(MAX_UPLOAD_BYTES - PDF.length)]);
    await expect(narrow.store(upload(large, { caseId }))).rejects.toMatchObject({
      status: 409,
      reason: { code: 'evidence.too-much' },
    });
    expect((await filesOnDisk()).length).toBeLessThanOrEqual(before);
    await narrow.store(upload(PDF, { caseId }));
  });

  it('forgets an upload whose transaction was rolled back, once it is discarded', async () => {
    const caseId = newId();
    const received = await evidence.receive(upload(PDF, { caseId, sort: 'scan', note: '信封' }));
    const work = database.work.write(async (tx) => {
      await evidence.record(tx, received);
      throw new Error('the step was refused');
    });
    await expect(work).rejects.toThrow('the step was refused');
    expect(await evidence.list(database.reader, caseId)).toEqual([]);
    await evidence.discard(received);
    expect(await fileOf(received.id)).toBeUndefined();
  });

  it('erases for good and keeps the proof that it was there', async () => {
    const caseId = newId();
    const { id, sha256 } = await evidence.store(upload(PDF, { caseId, sort: 'recording' }));
    await database.work.write((tx) => evidence.erase(tx, caseId, id));
    await expect(evidence.open(database.reader, caseId, id)).rejects.toMatchObject({ status: 404 });
    expect(await evidence.list(database.reader, caseId)).toMatchObject([{ id, sha256, sort: 'recording' }]);
  });

  it('closes the file when the reader goes away before the first byte', async () => {
    const caseId = newId();
    const { id } = await evidence.store(upload(PDF, { caseId }));
    const open = async (): Promise<number> => (await readdir('/proc/self/fd')).length;
    const before = await open();
    for (let reader = 0; reader < 20; reader++) (await evidence.open(database.reader, caseId, id)).stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await open()).toBeLessThan(before + 10);
  });

  it('clears what a crash left half written, but nothing of today', async () => {
    const files = new LocalFolder(folder);
    const left = join(folder, 'arriving', newId());
    await writeFile(left, 'half');
    expect(await files.clearAbandoned(Date.now())).toBe(0);
    const long = new Date(Date.now() - 2 * 86_400_000);
    await utimes(left, long, long);
    expect(await files.clearAbandoned(Date.now())).toBe(1);
  });

  it('has nothing left to add to its table', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('takes no id that is not ours', async () => {
    const files = new LocalFolder(folder);
    for (const id of ['../../etc/passwd', '..', 'a/b/c/d/e/f', 'id\0id-id-id', '']) {
      await expect(files.read(id)).rejects.toThrow(RangeError);
      await expect(files.write(id, pieces(PDF))).rejects.toThrow(RangeError);
    }
  });
});
