import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { textOf, type Environment } from './environment.js';
import type { ClamavUrl, DatabaseUrl, FilesUrl, S3Url } from './settings.js';

/** `sqlite:path` or `postgres://user:password@host/database`. The value is never repeated in an error: it may hold a password. */
export const databaseUrlOf = (env: Environment, home: string): DatabaseUrl => {
  const value = textOf(env, 'DATABASE_URL');
  if (value === undefined) return { kind: 'sqlite', file: join(home, 'huicha.sqlite') };
  const file = pathAfter('sqlite:', value);
  if (file !== undefined && file !== '' && !file.includes(':memory:') && !file.includes('?'))
    return { kind: 'sqlite', file: resolve(file) };
  const url = parsed(value);
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1)
    return { kind: 'postgres', url: value };
  throw new ConfigError('DATABASE_URL', {
    zh: '必须形如 sqlite:文件路径 或 postgres://用户:密码@主机/数据库；不支持内存数据库。',
    en: 'must look like sqlite:path/to/file or postgres://user:password@host/database; a database in memory is not supported.',
  });
};

export const redisUrlOf = (env: Environment): string | undefined => {
  const value = textOf(env, 'REDIS_URL');
  if (value === undefined) return undefined;
  const url = parsed(value);
  if (url && ['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '') return value;
  throw new ConfigError('REDIS_URL', {
    zh: '必须形如 redis://主机:6379/0 或 rediss://主机:6379/0。',
    en: 'must look like redis://host:6379/0 or rediss://host:6379/0.',
  });
};

export const filesUrlOf = (env: Environment, home: string): FilesUrl => {
  const value = textOf(env, 'FILES_URL');
  if (value === undefined) return { kind: 'file', folder: join(home, 'files') };
  const folder = pathAfter('file:', value);
  if (folder) return { kind: 'file', folder: resolve(folder) };
  if (value.startsWith('s3:')) return s3UrlOf(env, value);
  throw new ConfigError('FILES_URL', {
    zh: '必须形如 file:文件夹路径 或 s3://桶/前缀?endpoint=…&region=…。',
    en: 'must look like file:path/to/folder or s3://bucket/prefix?endpoint=…&region=….',
  });
};

const S3_QUESTIONS: readonly string[] = ['endpoint', 'region'];

/** `s3://bucket/prefix?endpoint=https://store:9000&region=cn-north-1`; the keys stand apart. Throws ConfigError, never with a key in it. */
const s3UrlOf = (env: Environment, value: string): S3Url => {
  const url = parsed(value);
  const endpoint = parsed(url?.searchParams.get('endpoint') ?? '');
  const isKnown = [...(url?.searchParams.keys() ?? [])].every((name) => S3_QUESTIONS.includes(name));
  const isPlain = endpoint && ['http:', 'https:'].includes(endpoint.protocol) && !endpoint.username && endpoint.pathname === '/';
  if (!url || !isKnown || !isPlain || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.host) || url.username) {
    throw new ConfigError('FILES_URL', {
      zh: '必须形如 s3://桶/前缀?endpoint=https://主机:端口&region=区域，密钥另用 S3_ACCESS_KEY_ID 与 S3_SECRET_ACCESS_KEY 设置。',
      en: 'must look like s3://bucket/prefix?endpoint=https://host:port&region=name; the keys are set by S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
    });
  }
  const folder = url.pathname.replaceAll(/^\/+|\/+$/g, '');
  return {
    kind: 's3',
    endpoint: endpoint.origin,
    bucket: url.host,
    prefix: folder === '' ? '' : `${folder}/`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: neededKey(env, 'S3_ACCESS_KEY_ID'),
    secretAccessKey: neededKey(env, 'S3_SECRET_ACCESS_KEY'),
  };
};

const neededKey = (env: Environment, name: string): string => {
  const value = textOf(env, name);
  if (value !== undefined) return value;
  throw new ConfigError(name, { zh: '使用 s3 存储时必须设置。', en: 'is needed with an s3 store.' });
};

/** `unix:/run/clamav/clamd.ctl` or `tcp://host:3310`. */
export const clamavUrlOf = (env: Environment): ClamavUrl | undefined => {
  const value = textOf(env, 'CLAMAV_URL');
  if (value === undefined) return undefined;
  const path = pathAfter('unix:', value);
  if (path?.startsWith('/')) return { kind: 'unix', path };
  const url = parsed(value);
  if (url?.protocol === 'tcp:' && url.hostname !== '') return { kind: 'tcp', host: url.hostname, port: Number(url.port || 3310) };
  throw new ConfigError('CLAMAV_URL', {
    zh: '必须形如 unix:/run/clamav/clamd.ctl 或 tcp://主机:3310。',
    en: 'must look like unix:/run/clamav/clamd.ctl or tcp://host:3310.',
  });
};

/** Where the daily anchors go by POST. Never repeated in an error: it may hold a token. */
export const anchorUrlOf = (env: Environment): string | undefined => {
  const value = textOf(env, 'HUICHA_ANCHOR_URL');
  if (value === undefined || ['http:', 'https:'].includes(parsed(value)?.protocol ?? '')) return value;
  throw new ConfigError('HUICHA_ANCHOR_URL', {
    zh: '必须形如 https://主机/路径。',
    en: 'must look like https://host/path.',
  });
};

/** `sqlite:data/x`, `sqlite:/data/x` and `sqlite:///data/x` all name a path. */
const pathAfter = (scheme: string, value: string): string | undefined =>
  value.startsWith(scheme) ? value.slice(scheme.length).replace(/^\/\/(?=\/)/, '') : undefined;

const parsed = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);
