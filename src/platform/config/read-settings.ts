import { resolve } from 'node:path';
import { instant, type Instant } from '../../kernel/time.js';
import { ConfigError } from './config-error.js';
import { choiceOf, textOf, wholeOf, type Environment } from './environment.js';
import { STANDARD_CONCURRENCY, type Concurrency } from '../queue/job-queue.js';
import { keysOf } from './master-keys.js';
import { sendingOf } from './sending.js';
import { LOG_LEVELS, PROCESS_ROLES, type Settings } from './settings.js';
import { trustProxyOf } from './trust-proxy.js';
import { anchorUrlOf, clamavUrlOf, databaseUrlOf, filesUrlOf, redisUrlOf } from './urls.js';

/** Reads and checks the whole environment. Throws ConfigError with one sentence on the first illegal value or mix. */
export const readSettings = (env: Environment = process.env): Settings => {
  const { home, databaseUrl, filesUrl } = readPlaces(env);
  const redisUrl = redisUrlOf(env);
  const role = choiceOf(env, 'ROLE', PROCESS_ROLES, 'all');
  refuseIllegalMix({ databaseUrl, redisUrl, role });
  const isEmbedded = databaseUrl.kind === 'sqlite' && redisUrl === undefined;
  return {
    home,
    databaseUrl,
    redisUrl,
    role,
    host: textOf(env, 'HOST') ?? '0.0.0.0',
    port: wholeOf(env, 'PORT', { min: 0, max: 65_535 }, 3000),
    trustProxy: trustProxyOf(env),
    registrationsPerHour: wholeOf(env, 'HUICHA_REGISTRATIONS_PER_HOUR', { min: 1, max: 1_000_000 }, 3_600),
    open311ReadsPerHour: wholeOf(env, 'HUICHA_OPEN311_READS_PER_HOUR', { min: 60, max: 10_000_000 }, 3_600),
    open311: choiceOf<'on' | 'off'>(env, 'HUICHA_OPEN311', ['on', 'off'], 'off'),
    webhooksToPrivate: choiceOf<'on' | 'off'>(env, 'HUICHA_WEBHOOKS_TO_PRIVATE', ['on', 'off'], 'off'),
    webhookDays: wholeOf(env, 'HUICHA_WEBHOOK_DAYS', { min: 1, max: 60 }, 3),
    filesUrl,
    evidencePerCase: {
      files: wholeOf(env, 'HUICHA_EVIDENCE_FILES_PER_CASE', { min: 1, max: 10_000 }, 200),
      megabytes: wholeOf(env, 'HUICHA_EVIDENCE_MB_PER_CASE', { min: 20, max: 1_000_000 }, 2_048),
    },
    clamavUrl: clamavUrlOf(env),
    anchorUrl: anchorUrlOf(env),
    sending: sendingOf(env),
    demo: choiceOf(env, 'HUICHA_DEMO', ['on', 'reference', 'off'], isEmbedded ? 'on' : 'off'),
    demoPassword: demoPasswordOf(env),
    districtCode: districtOf(env),
    secondFactor: secondFactorOf(env),
    sessionIdleMinutes: wholeOf(env, 'HUICHA_SESSION_IDLE_MINUTES', { min: 5, max: 480 }, 30),
    sessionHours: wholeOf(env, 'HUICHA_SESSION_HOURS', { min: 1, max: 24 }, 12),
    horizonMinutes: wholeOf(env, 'HUICHA_HORIZON_MINUTES', { min: 1, max: 1_440 }, 60),
    concurrency: concurrencyOf(env),
    stalledSeconds: wholeOf(env, 'HUICHA_STALLED_SECONDS', { min: 2, max: 600 }, 30),
    requestSeconds: wholeOf(env, 'HUICHA_REQUEST_SECONDS', { min: 5, max: 300 }, 30),
    backupDays: wholeOf(env, 'HUICHA_BACKUP_DAYS', { min: 1, max: 90 }, 2),
    startsAt: startOf(env),
    logLevel: choiceOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    environment: choiceOf(env, 'NODE_ENV', ['production', 'development', 'test'], 'production'),
    // Last, for it may write the key file: nothing is left behind by a start that another variable stops.
    ...keysOf(env, home, databaseUrl),
  };
};

/** Where database and files lie, for a command that works without keys, or before there are any. Throws ConfigError. */
export const readPlaces = (env: Environment = process.env): Pick<Settings, 'home' | 'databaseUrl' | 'filesUrl'> => {
  const home = resolve(textOf(env, 'HUICHA_HOME') ?? 'data');
  return { home, databaseUrl: databaseUrlOf(env, home), filesUrl: filesUrlOf(env, home) };
};

const concurrencyOf = (env: Environment): Concurrency => {
  const of = (name: string, otherwise: number): number => wholeOf(env, name, { min: 1, max: 100 }, otherwise);
  return {
    deadlines: of('HUICHA_CONCURRENCY_DEADLINES', STANDARD_CONCURRENCY.deadlines),
    notices: of('HUICHA_CONCURRENCY_NOTICES', STANDARD_CONCURRENCY.notices),
    webhooks: of('HUICHA_CONCURRENCY_WEBHOOKS', STANDARD_CONCURRENCY.webhooks),
    maintenance: of('HUICHA_CONCURRENCY_MAINTENANCE', STANDARD_CONCURRENCY.maintenance),
  };
};

/** Several processes need a database and a queue that several processes can share. */
const refuseIllegalMix = ({ databaseUrl, redisUrl, role }: Pick<Settings, 'databaseUrl' | 'redisUrl' | 'role'>): void => {
  if (role === 'all') return;
  if (databaseUrl.kind === 'sqlite') {
    throw new ConfigError('ROLE', {
      zh: `ROLE=${role} 需要 PostgreSQL（DATABASE_URL）；SQLite 只能由一个进程使用，请用 ROLE=all。`,
      en: `ROLE=${role} needs PostgreSQL (DATABASE_URL); SQLite belongs to one process, use ROLE=all.`,
    });
  }
  if (redisUrl === undefined) {
    throw new ConfigError('ROLE', {
      zh: `ROLE=${role} 需要 REDIS_URL；进程内队列只能用于 ROLE=all。`,
      en: `ROLE=${role} needs REDIS_URL; the embedded queue works only with ROLE=all.`,
    });
  }
};

const demoPasswordOf = (env: Environment): string | undefined => {
  const value = textOf(env, 'HUICHA_DEMO_PASSWORD');
  if (value === undefined || value.length >= 10) return value;
  throw new ConfigError('HUICHA_DEMO_PASSWORD', { zh: '至少需要 10 个字符。', en: 'needs at least 10 characters.' });
};

const secondFactorOf = (env: Environment): Settings['secondFactor'] =>
  textOf(env, 'HUICHA_SECOND_FACTOR') === undefined
    ? undefined
    : choiceOf<'required' | 'optional'>(env, 'HUICHA_SECOND_FACTOR', ['required', 'optional'], 'required');

const districtOf = (env: Environment): string => {
  const value = textOf(env, 'HUICHA_DISTRICT') ?? '990114';
  if (/^\d{6}$/.test(value)) return value;
  throw new ConfigError('HUICHA_DISTRICT', {
    zh: `必须是 6 位区划代码，而不是“${value}”。`,
    en: `must be a code of 6 digits, not "${value}".`,
  });
};

/** A moment with its zone; without one it would mean another moment on every machine. */
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const startOf = (env: Environment): Instant | undefined => {
  const value = textOf(env, 'HUICHA_NOW');
  if (value === undefined) return undefined;
  if (ISO_MOMENT.test(value) && !Number.isNaN(Date.parse(value))) return instant(value);
  throw new ConfigError('HUICHA_NOW', {
    zh: `必须是带时区的时刻，如 2026-12-05T18:00+08:00，而不是“${value}”。`,
    en: `must be a moment with its zone, like 2026-12-05T18:00+08:00, not "${value}".`,
  });
};
