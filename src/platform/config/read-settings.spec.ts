import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import { readSettings } from './read-settings.js';

const KEYS = `new:${Buffer.alloc(32, 1).toString('base64')},old:${Buffer.alloc(32, 2).toString('base64')}`;
const POSTGRES = 'postgres://huicha:s3cret@db/huicha';
const home = (): string => mkdtempSync(join(tmpdir(), 'huicha-config-'));
const read = (env: Record<string, string>) => readSettings({ HUICHA_HOME: home(), HUICHA_KEYS: KEYS, ...env });

describe('the settings', () => {
  it('need nothing at all', () => {
    const folder = home();
    const settings = readSettings({ HUICHA_HOME: folder });
    expect(settings).toMatchObject({
      databaseUrl: { kind: 'sqlite', file: join(folder, 'huicha.sqlite') },
      filesUrl: { kind: 'file', folder: join(folder, 'files') },
      role: 'all',
      port: 3000,
      host: '0.0.0.0',
      trustProxy: [],
      registrationsPerHour: 3_600,
      demo: 'on',
      districtCode: '990114',
      logLevel: 'info',
      horizonMinutes: 60,
      concurrency: { deadlines: 4, notices: 8, webhooks: 4, maintenance: 8 },
      stalledSeconds: 30,
      sessionIdleMinutes: 30,
      sessionHours: 12,
    });
    expect(settings.secondFactor).toBeUndefined();
    expect(settings.redisUrl).toBeUndefined();
  });

  it('trust the proxies that are named', () => {
    const { trustProxy } = read({ HUICHA_TRUST_PROXY: '10.0.0.0/8, loopback,2001:db8::/32,192.0.2.1' });
    expect(trustProxy).toEqual(['10.0.0.0/8', 'loopback', '2001:db8::/32', '192.0.2.1']);
  });

  it('make a key file once, for its owner alone', () => {
    const folder = home();
    const first = readSettings({ HUICHA_HOME: folder });
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(first.masterKeys[0].key).toHaveLength(32);
    expect(readSettings({ HUICHA_HOME: folder }).masterKeys).toEqual(first.masterKeys);
  });

  it('refuse a new key beside a database that exists', () => {
    const folder = home();
    writeFileSync(join(folder, 'huicha.sqlite'), '');
    expect(() => readSettings({ HUICHA_HOME: folder })).toThrow('restore it from the backup');
    expect(existsSync(join(folder, 'keys.json'))).toBe(false);
  });

  it('take the first key as the current one', () => {
    expect(read({}).masterKeys.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it.each<Record<string, string>>([
    { REDIS_URL: 'redis://localhost:6379' },
    { DATABASE_URL: POSTGRES },
    { DATABASE_URL: POSTGRES, REDIS_URL: 'rediss://u:p@cache:6380/1', ROLE: 'api' },
    { DATABASE_URL: POSTGRES, REDIS_URL: 'redis://cache', ROLE: 'worker' },
    { DATABASE_URL: 'sqlite:///tmp/x.sqlite', PORT: '0', HUICHA_NOW: '2026-12-05T18:00+08:00' },
    { FILES_URL: 'file:/srv/files', HUICHA_DEMO: 'off', PORT: '', HUICHA_SECOND_FACTOR: 'optional' },
  ])('accept %j', (env) => {
    expect(() => read(env)).not.toThrow();
  });

  it('know a scanner by its socket or its port', () => {
    expect(read({ CLAMAV_URL: 'unix:/run/clamav/clamd.ctl' }).clamavUrl).toEqual({ kind: 'unix', path: '/run/clamav/clamd.ctl' });
    expect(read({ CLAMAV_URL: 'tcp://scanner' }).clamavUrl).toEqual({ kind: 'tcp', host: 'scanner', port: 3310 });
  });

  it('know a bucket by its address, the keys apart from it', () => {
    const keys = { S3_ACCESS_KEY_ID: 'AKIA', S3_SECRET_ACCESS_KEY: 's3cret' };
    const url = 's3://huicha-files/district/990114/?endpoint=https://minio.local:9000&region=cn-north-1';
    expect(read({ FILES_URL: url, ...keys }).filesUrl).toEqual({
      ...{ kind: 's3', endpoint: 'https://minio.local:9000', bucket: 'huicha-files', prefix: 'district/990114/' },
      ...{ region: 'cn-north-1', accessKeyId: 'AKIA', secretAccessKey: 's3cret' },
    });
  });

  it('show no demonstration on PostgreSQL or Redis unless told to', () => {
    expect(read({ DATABASE_URL: POSTGRES }).demo).toBe('off');
    expect(read({ REDIS_URL: 'redis://localhost' }).demo).toBe('off');
    expect(read({ DATABASE_URL: POSTGRES, HUICHA_DEMO: 'on' }).demo).toBe('on');
  });

  it('start the clock in the form of the record', () => {
    expect(read({ HUICHA_NOW: '2026-12-05T10:00Z' }).startsAt).toBe('2026-12-05T18:00:00.000+08:00');
  });

  const ILLEGAL: [subject: string, env: Record<string, string>][] = [
    ['ROLE', { ROLE: 'boss' }],
    ['ROLE', { ROLE: 'api', REDIS_URL: 'redis://cache' }],
    ['ROLE', { ROLE: 'worker', DATABASE_URL: POSTGRES }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '80a' }],
    ['HUICHA_TRUST_PROXY', { HUICHA_TRUST_PROXY: 'true' }],
    ['HUICHA_TRUST_PROXY', { HUICHA_TRUST_PROXY: '1' }],
    ['HUICHA_TRUST_PROXY', { HUICHA_TRUST_PROXY: '10.0.0.0/33' }],
    ['HUICHA_TRUST_PROXY', { HUICHA_TRUST_PROXY: '0.0.0.0/0' }],
    ['HUICHA_TRUST_PROXY', { HUICHA_TRUST_PROXY: '10.0.0.1;10.0.0.2' }],
    ['HUICHA_REGISTRATIONS_PER_HOUR', { HUICHA_REGISTRATIONS_PER_HOUR: '0' }],
    ['HUICHA_OPEN311_READS_PER_HOUR', { HUICHA_OPEN311_READS_PER_HOUR: '1' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://huicha:s3cret@db/x' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://huicha:s3cret@db' }],
    ['DATABASE_URL', { DATABASE_URL: 'sqlite::memory:' }],
    ['DATABASE_URL', { DATABASE_URL: 'sqlite:' }],
    ['REDIS_URL', { REDIS_URL: 'http://:s3cret@cache' }],
    ['FILES_URL', { FILES_URL: 's3://bucket' }],
    [
      'FILES_URL',
      { FILES_URL: 's3://bucket?endpoint=https://user:s3cret@store', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' },
    ],
    ['FILES_URL', { FILES_URL: 's3://bucket?endpoint=https://store&secret=s3cret' }],
    ['S3_ACCESS_KEY_ID', { FILES_URL: 's3://bucket?endpoint=https://store', S3_SECRET_ACCESS_KEY: 's3cret' }],
    ['S3_SECRET_ACCESS_KEY', { FILES_URL: 's3://bucket?endpoint=https://store', S3_ACCESS_KEY_ID: 's3cret' }],
    ['CLAMAV_URL', { CLAMAV_URL: 'clamd.ctl' }],
    ['HUICHA_ANCHOR_URL', { HUICHA_ANCHOR_URL: 'ftp://auditor/s3cret' }],
    ['HUICHA_EVIDENCE_FILES_PER_CASE', { HUICHA_EVIDENCE_FILES_PER_CASE: '0' }],
    ['HUICHA_BACKUP_DAYS', { HUICHA_BACKUP_DAYS: '0' }],
    ['HUICHA_REQUEST_SECONDS', { HUICHA_REQUEST_SECONDS: '4' }],
    ['FILES_URL', { FILES_URL: '/srv/files' }],
    ['HUICHA_KEYS', { HUICHA_KEYS: 'a:s3cret' }],
    ['HUICHA_KEYS', { HUICHA_KEYS: `${KEYS},${KEYS}` }],
    ['HUICHA_KEYS', { HUICHA_KEYS: KEYS, HUICHA_KEY_FILE: '/etc/huicha/keys.json' }],
    ['HUICHA_KEYS', { HUICHA_KEYS: '', DATABASE_URL: POSTGRES }],
    ['HUICHA_DEMO', { HUICHA_DEMO: 'maybe' }],
    ['HUICHA_DEMO_PASSWORD', { HUICHA_DEMO_PASSWORD: 's3cret' }],
    ['HUICHA_DISTRICT', { HUICHA_DISTRICT: '9901' }],
    ['HUICHA_SECOND_FACTOR', { HUICHA_SECOND_FACTOR: 'off' }],
    ['HUICHA_SESSION_IDLE_MINUTES', { HUICHA_SESSION_IDLE_MINUTES: '481' }],
    ['HUICHA_SESSION_HOURS', { HUICHA_SESSION_HOURS: '0' }],
    ['HUICHA_NOW', { HUICHA_NOW: '2026-12-05T18:00' }],
    ['HUICHA_NOW', { HUICHA_NOW: '2026-13-05T18:00Z' }],
    ['HUICHA_HORIZON_MINUTES', { HUICHA_HORIZON_MINUTES: '0' }],
    ['HUICHA_CONCURRENCY_NOTICES', { HUICHA_CONCURRENCY_NOTICES: 'many' }],
    ['HUICHA_STALLED_SECONDS', { HUICHA_STALLED_SECONDS: '1' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['NODE_ENV', { NODE_ENV: 'staging' }],
  ];

  it.each(ILLEGAL)('stop at %s in both languages and without a secret: %j', (subject, env) => {
    let thrown: unknown;
    try {
      read(env);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ConfigError);
    const { message, sentence } = thrown as ConfigError;
    expect(message.startsWith(`${subject}: `)).toBe(true);
    expect(sentence.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(message).not.toContain('s3cret');
  });

  it('do not repeat a broken key file', () => {
    const folder = home();
    writeFileSync(join(folder, 'keys.json'), '{"keys":"s3cret"}');
    expect(() => readSettings({ HUICHA_HOME: folder })).toThrow(/^HUICHA_KEY_FILE: (?!.*s3cret)/);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toContain('s3cret');
  });
});
