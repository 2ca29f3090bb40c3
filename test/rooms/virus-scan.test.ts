import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { evidenceSchema } from '../../src/evidence/evidence.schema.js';
import { EvidenceScansService } from '../../src/evidence/evidence-scans.service.js';
import { EvidenceService } from '../../src/evidence/evidence.service.js';
import type { EvidenceView, Upload } from '../../src/evidence/evidence-types.js';
import { newId } from '../../src/kernel/ids.js';
import { Sealer } from '../../src/platform/crypto/sealing.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { Clamd } from '../../src/platform/files/clamd.js';
import { LocalFolder } from '../../src/platform/files/local-folder.js';
import { NO_SCANNER, type VirusScanner } from '../../src/platform/files/virus-scanner.js';
import { HealthWarnings } from '../../src/platform/health/health-warnings.js';
import { EICAR, PrivateClamd } from '../support/clamd.js';
import { describeOnEngines } from '../support/engines.js';
import { zip } from './sealed-files.js';

const AT = '2026-12-05T18:00:00.000+08:00';

describeOnEngines('evidence on its way past ClamAV', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-scan-'));
  const sealer = new Sealer([{ id: 'k1', key: randomBytes(32) }]);
  const clamd = new PrivateClamd(folder);
  let database: OpenDatabase;
  let evidence: EvidenceService;
  let scans: EvidenceScansService;
  let health: HealthWarnings;

  const room = (scanner: VirusScanner): { evidence: EvidenceService; scans: EvidenceScansService; health: HealthWarnings } => {
    const { work, reader } = database;
    const warnings = new HealthWarnings();
    const service = new EvidenceService(new LocalFolder(join(folder, 'files')), sealer, work, reader, scanner, {
      evidencePerCase: { files: 200, megabytes: 2048 },
    });
    const scansService = new EvidenceScansService(service, reader, work, warnings, scanner);
    scansService.onModuleInit();
    return { evidence: service, scans: scansService, health: warnings };
  };
  beforeAll(async () => {
    database = await openDatabase(engine.database(), evidenceSchema);
    await clamd.start();
    ({ evidence, scans, health } = room(new Clamd(clamd.url)));
  });
  afterAll(async () => {
    await clamd.kill();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const upload = (bytes: Buffer, caseId = newId()): Upload => ({
    ...{ caseId, districtCode: '990114', filename: 'a', by: 'clerk-1', at: AT },
    stream: Readable.from([bytes.subarray(0, 20), bytes.subarray(20)]),
  });
  const words = (more = ''): Buffer => Buffer.from(`选票只贴了一天就撕了。${more}`);
  /** A letter of the office suite with the test file among its pictures. */
  const letter = (): Buffer =>
    zip({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      'word/document.xml': '<x/>',
      'word/media/image1.png': EICAR,
    });
  const stateOf = async (caseId: string): Promise<(string | null)[]> =>
    (await evidence.list(database.reader, caseId)).map(({ scan }) => scan);
  const filesKept = (): number =>
    readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const codes = async (from = health): Promise<string[]> => (await from.now()).map(({ code }) => code);
  const INFECTED = { status: 422, reason: { code: 'evidence.infected' } };
  const NOT_SCANNED = { status: 503, reason: { code: 'evidence.not-scanned' } };

  it('keeps what is clean and hands it out', async () => {
    const { caseId } = upload(words());
    const { id, scan } = await evidence.store(upload(words(), caseId));
    expect(scan).toBe('clean');
    await scans.insistOnClean(caseId, id);
    expect(await codes()).toEqual([]);
  });

  it.each<[string, () => Buffer]>([
    ['alone', () => EICAR],
    ['behind words', () => Buffer.concat([words('。'.repeat(100_000)), EICAR])],
    ['inside a letter', letter],
  ])('refuses what is infected, %s, and keeps nothing of it', async (_, bytes) => {
    const before = filesKept();
    const { caseId } = upload(words());
    await expect(evidence.store(upload(bytes(), caseId))).rejects.toMatchObject(INFECTED);
    expect([filesKept(), await stateOf(caseId)]).toEqual([before, []]);
  });

  it('keeps but does not hand out what the scanner does not take, for it is too long', async () => {
    const { caseId } = upload(words());
    const { id } = await evidence.store(upload(words('长'.repeat(500_000)), caseId));
    expect(await stateOf(caseId)).toEqual(['pending']);
    await expect(scans.insistOnClean(caseId, id)).rejects.toMatchObject(NOT_SCANNED);
  });

  it('loses nothing while the scanner is away, hands nothing out, and makes up for it', async () => {
    await clamd.kill();
    const { caseId } = upload(words());
    const good = await evidence.store(upload(words(), caseId));
    const bad = await evidence.store(upload(EICAR, caseId));
    expect(await stateOf(caseId)).toEqual(['pending', 'pending']);
    await scans.scanPending();
    for (const { id } of [good, bad]) await expect(scans.insistOnClean(caseId, id)).rejects.toMatchObject(NOT_SCANNED);
    const away = room(new Clamd(clamd.url));
    expect(await codes(away.health)).toEqual(['scanner.away']);

    await clamd.start();
    await scans.scanPending();
    expect(await stateOf(caseId)).toEqual(['clean', 'infected']);
    await scans.insistOnClean(caseId, good.id);
    await expect(scans.insistOnClean(caseId, bad.id)).rejects.toMatchObject(INFECTED);
    expect(await codes(room(new Clamd(clamd.url)).health)).toEqual(['evidence.infected-kept']);
    // Not even once the scanner is taken out of the settings.
    await expect(room(NO_SCANNER).scans.insistOnClean(caseId, bad.id)).rejects.toMatchObject(INFECTED);
  });

  it('scans what is older than the scanner when somebody asks for it', async () => {
    const { caseId } = upload(words());
    const before = room(NO_SCANNER);
    const kept = (bytes: Buffer): Promise<EvidenceView> => before.evidence.store(upload(bytes, caseId));
    const [good, bad] = [await kept(words()), await kept(EICAR)];
    expect(await stateOf(caseId)).toEqual([null, null]);
    await before.scans.insistOnClean(caseId, good.id);
    await scans.insistOnClean(caseId, good.id);
    await expect(scans.insistOnClean(caseId, bad.id)).rejects.toMatchObject(INFECTED);
    expect(await stateOf(caseId)).toEqual(['clean', 'infected']);
  });
});
