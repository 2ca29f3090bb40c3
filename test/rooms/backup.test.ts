import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import { AUDITED_TABLES, GUARDED_TABLES } from '../../src/app/audit/audited-tables.js';
import { runCommand } from '../../src/app/cli/commands.js';
import { createServer, type Server } from '../../src/app/server.js';
import { EvidenceService } from '../../src/evidence/evidence.service.js';
import type { Staff } from '../../src/kernel/actor.js';
import { MovableClock } from '../../src/kernel/clock.js';
import { AuditChain } from '../../src/platform/audit/audit-chain.js';
import { verifyAudit } from '../../src/platform/audit/verify-audit.js';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { SETTINGS, type Settings } from '../../src/platform/config/settings.js';
import { FILE_STORE, type FileStore } from '../../src/platform/files/file-store.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { VaultService } from '../../src/identity/vault.service.js';
import { describeOnEngines } from '../support/engines.js';
import { freshPostgres } from '../support/services.js';
import { startWorld, type Body, type World } from '../support/world.js';

const NOW = '2026-10-12T09:00:00+08:00';
const PASSPHRASE = 'correct horse battery staple';
const WORDS = '聂广田说名单上没有他。';

const keyText = ({ masterKeys }: Settings): string =>
  masterKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');

const SOUND = { strangers: [], missingGuards: [], chains: [{ fault: undefined }] };

describeOnEngines('backup and restore', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-backup-'));
  const apart = mkdtempSync(join(tmpdir(), 'huicha-apart-'));
  const before = { ...process.env };
  let world: World;
  let settings: Settings;
  let kase: Body;
  let file: string;
  let place: { databaseUrl: string; drop(): Promise<void> };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    settings = world.app.get<Settings>(SETTINGS);
    kase = await registered();
    await uploaded(kase.id, WORDS);
    const empty = engine.name === 'postgres+redis' ? await freshPostgres() : undefined;
    place = { databaseUrl: empty?.url ?? `sqlite:${join(apart, 'home', 'huicha.sqlite')}`, drop: async () => empty?.drop() };
  });
  afterAll(async () => {
    process.env = before;
    await world?.close();
    await place?.drop();
    for (const each of [folder, apart]) rmSync(each, { recursive: true, force: true });
  });

  const registered = async (): Promise<Body> => {
    const { status, body } = await (
      await world.as('djy01')
    ).post('/api/cases', {
      ...{ channel: 'CALL', townCode: '990114101', villageCode: '990114101205', narrative: WORDS },
      allegations: [{ code: 'S3-01', text: '漏登' }],
      complainant: { name: '聂广田', phone: `1990000${String(Math.random()).slice(2, 6)}` },
      channelDetails: { callStart: '2026-10-12T08:55:00+08:00' },
    });
    expect(status).toBe(201);
    return body;
  };
  const uploaded = async (caseId: string, words: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([words]), '聂广田.txt');
    return (await (await world.as('djy01')).post(`/api/cases/${caseId}/evidence`, form)).body.id;
  };
  /** Runs `npm run huicha -- …` in this process; answers its exit code and what it said. */
  const command = async (words: string[], env: Record<string, string | undefined>): Promise<[number, string]> => {
    const said: string[] = [];
    const [out, err] = [process.stdout.write, process.stderr.write];
    process.env = { ...before, HUICHA_BACKUP_PASSPHRASE: PASSPHRASE, ...env };
    process.stdout.write = process.stderr.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
    try {
      return [await runCommand(words), said.join('')];
    } finally {
      [process.stdout.write, process.stderr.write] = [out, err];
      process.env = { ...before };
    }
  };
  const here = () => ({
    HUICHA_HOME: settings.home,
    DATABASE_URL: engine.databaseUrl(),
    HUICHA_KEYS: keyText(settings),
    HUICHA_NOW: NOW,
  });
  const there = () => ({ HUICHA_HOME: join(apart, 'home'), DATABASE_URL: place.databaseUrl });
  const warnings = async (): Promise<string[]> =>
    (await world.anonymous.get<{ warnings: { code: string }[] }>('/health/ready')).body.warnings.map(({ code }) => code);
  const idsOf = async (reads: Reader, table: string): Promise<string[]> =>
    (await reads.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);

  it('is asked for by health until there is one, made while the application writes, and readable by nobody', async () => {
    expect(await warnings()).toContain('backup.none');
    const done = new AbortController();
    const writing = (async () => {
      while (!done.signal.aborted) await uploaded(kase.id, WORDS);
    })();
    const [code, said] = await command(['backup', folder, '--keys', join(apart, 'keys.backup')], here());
    done.abort();
    await writing;
    expect([code, said]).toEqual([0, expect.stringContaining('Backed up and verified')]);
    expect(readdirSync(folder)).toEqual(['huicha-20261012T090000.backup']);
    file = join(folder, readdirSync(folder)[0]!);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const secret of [WORDS, '990114101205', 'djy01', 'schema_migrations', settings.masterKeys[0].key.toString('base64')]) {
      expect([secret, readFileSync(file).includes(secret), readFileSync(join(apart, 'keys.backup')).includes(secret)]).toEqual([
        ...[secret, false, false],
      ]);
    }
    expect(readdirSync(settings.home).filter((name) => name.startsWith('.huicha-unpacked-'))).toEqual([]);
    expect(await warnings()).not.toContain('backup.none');
    const { body: numbers } = await (await world.as('admin01')).get<string>('/metrics');
    expect(numbers).toMatch(/^huicha_backup_age_seconds [\d.]+$/m);
    world.at('2026-10-14T09:00:00.001+08:00');
    expect(await warnings()).toContain('backup.old');
    world.at(NOW);
  });

  it('keeps keys apart, overwrites nothing, and wants a passphrase worth its name', async () => {
    const refused = async (words: string[], env: Record<string, string | undefined> = {}): Promise<string> => {
      const [code, said] = await command(words, { ...here(), ...env });
      expect(code).toBe(1);
      return said;
    };
    expect(await refused(['backup', folder, '--keys', join(folder, 'k')])).toContain('must not lie in the same folder');
    expect(await refused(['backup', file])).toContain('is not overwritten');
    expect(await refused(['backup', folder], { HUICHA_BACKUP_PASSPHRASE: 'short' })).toContain('HUICHA_BACKUP_PASSPHRASE');
    expect(await refused(['restore', file])).toContain('not overwritten');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('verifies whole, and finds one changed byte, a missing end and a wrong passphrase', async () => {
    expect((await command(['verify', file], here()))[0]).toBe(0);
    const whole = readFileSync(file);
    const broken = join(apart, 'broken.backup');
    const says = async (bytes: Buffer, env = {}): Promise<string> => {
      writeFileSync(broken, bytes);
      const [code, said] = await command(['verify', broken], { ...here(), ...env });
      expect(code).toBe(1);
      return said;
    };
    const changed = Buffer.from(whole);
    changed[whole.length >> 1]! ^= 1;
    expect(await says(changed)).toContain('damaged');
    // What follows is the same code on either engine, and each guess at a passphrase is meant to cost half a second.
    if (engine.name === 'postgres+redis') return;
    const otherKey = `k:${Buffer.alloc(32, 7).toString('base64')}`;
    expect(await command(['verify', file], { ...here(), HUICHA_KEYS: otherKey })).toEqual([
      1,
      expect.stringContaining('do not open'),
    ]);
    expect(await says(whole.subarray(0, 36 + 11 + 65_552))).toContain('damaged');
    expect(await says(whole.subarray(0, -1))).toContain('damaged');
    expect(await says(whole, { HUICHA_BACKUP_PASSPHRASE: 'another passphrase altogether' })).toContain('passphrase is wrong');
    expect(await says(Buffer.from('not a backup'))).toContain('passphrase is wrong');
  });

  it('restores into an empty place only, and there identities and evidence open', async () => {
    writeFileSync(join(apart, 'broken.backup'), readFileSync(file).subarray(0, -1));
    expect((await command(['restore', join(apart, 'broken.backup')], there()))[0]).toBe(1);
    expect(existsSync(join(apart, 'home', 'huicha.sqlite'))).toBe(false);
    const wrong = { HUICHA_KEYS: `k:${Buffer.alloc(32, 7).toString('base64')}` };
    expect((await command(['restore', file], { ...there(), ...wrong }))[1]).toContain('do not open what the backup holds');

    const [code, said] = await command(['restore', file, '--keys', join(apart, 'keys.backup')], there());
    expect([code, said]).toEqual([0, expect.stringContaining('Restored as of 2026-10-12T09:00:00.000+08:00')]);
    expect((await command(['restore', file], there()))[1]).toContain('not overwritten');
    expect(statSync(join(apart, 'home', 'keys.json')).mode & 0o777).toBe(0o600);

    const restored = {
      ...readSettings({ ...there(), HUICHA_DEMO: 'off' }),
      environment: 'test',
      port: 0,
      logLevel: 'silent',
    } as const;
    expect(restored.masterKeys[0].key.equals(settings.masterKeys[0].key)).toBe(true);
    const server = await createServer(restored, { clock: new MovableClock(new Date(NOW)) });
    try {
      await server.app.init();
      await expectSame(server);
    } finally {
      await server.close();
    }
  });

  /** What was there before the backup is there; what came during it is there whole or not at all. */
  const expectSame = async ({ app }: Server): Promise<void> => {
    const [reader, original] = [app.get(Reader), world.app.get(Reader)];
    for (const table of ['cases', 'staff']) expect(await idsOf(reader, table)).toEqual(await idsOf(original, table));
    const events = await idsOf(reader, 'case_events');
    expect((await idsOf(original, 'case_events')).slice(0, events.length)).toEqual(events);
    await app.get(AuditChain).chain();
    expect(await verifyAudit(reader, { witnesses: AUDITED_TABLES, guarded: GUARDED_TABLES })).toMatchObject(SOUND);
    expect(await reader.sql("SELECT refs FROM audit_entries WHERE action = 'console.restore'")).toEqual([
      { refs: '{"takenAt":"2026-10-12T09:00:00.000+08:00"}' },
    ]);
    const actor = { kind: 'staff', id: 'archivist', districtCode: settings.districtCode } as Staff;
    const reading = { caseId: kase.id, actor, reason: '核对备份', at: NOW };
    const opened = await app.get(UnitOfWork).write((tx) => app.get(VaultService, { strict: false }).open(tx, reading));
    expect(opened).toMatchObject({ narrative: WORDS, person: { name: '聂广田' } });
    const evidence = app.get(EvidenceService, { strict: false });
    const items = await evidence.list(reader, kase.id);
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) {
      const { stream } = await evidence.open(reader, kase.id, id);
      expect(Buffer.concat((await stream.toArray()) as Buffer[]).toString()).toBe(WORDS);
    }
  };

  it('says which files the store has lost, keeps the backup and does not count it', async () => {
    const id = await uploaded(kase.id, WORDS);
    await world.app.get<FileStore>(FILE_STORE).remove(id);
    const [code, said] = await command(['backup', join(folder, 'second.backup')], {
      ...here(),
      HUICHA_NOW: '2026-10-13T09:00:00+08:00',
    });
    expect([code, said]).toEqual([1, expect.stringContaining(id)]);
    expect(existsSync(join(folder, 'second.backup'))).toBe(true);
    world.at('2026-10-14T09:00:00.001+08:00');
    expect(await warnings()).toContain('backup.old');
    world.at(NOW);
  });

  it('holds no connection and no lock of PostgreSQL once it is done', async () => {
    if (engine.name !== 'postgres+redis') return;
    const client = new Postgres({ connectionString: engine.databaseUrl() });
    await client.connect();
    const { rows } = await client.query("SELECT 1 FROM pg_stat_activity WHERE application_name IN ('huicha backup', 'pg_dump')");
    await client.end();
    expect(rows).toEqual([]);
  });
});
