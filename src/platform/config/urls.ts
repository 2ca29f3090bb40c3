import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { textOf, type Environment } from './environment.js';
import type { DatabaseUrl, FilesUrl } from './settings.js';

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
  if (value.startsWith('s3:')) {
    throw new ConfigError('FILES_URL', {
      zh: '本版本尚不支持 s3 存储，请使用 file:文件夹路径（多进程部署时用共享文件夹）。',
      en: 'this version does not support s3 stores yet; use file:path/to/folder (a shared folder when there are several processes).',
    });
  }
  throw new ConfigError('FILES_URL', { zh: '必须形如 file:文件夹路径。', en: 'must look like file:path/to/folder.' });
};

/** `sqlite:data/x`, `sqlite:/data/x` and `sqlite:///data/x` all name a path. */
const pathAfter = (scheme: string, value: string): string | undefined =>
  value.startsWith(scheme) ? value.slice(scheme.length).replace(/^\/\/(?=\/)/, '') : undefined;

const parsed = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);
