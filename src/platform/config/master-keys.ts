import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { textOf, type Environment } from './environment.js';
import { writeKeyFile, type KeyFile } from './key-file.js';
import type { DatabaseUrl, MasterKey, MasterKeys } from './settings.js';

/**
 * The master keys: HUICHA_KEYS (`id:base64,id:base64`), or the key file. On SQLite a missing default file is made on the very first start;
 * never beside a database that exists, for a new key would not open what the lost one sealed. No error repeats key material.
 */
export const masterKeysOf = (env: Environment, home: string, databaseUrl: DatabaseUrl): MasterKeys => {
  const inline = textOf(env, 'HUICHA_KEYS');
  const named = textOf(env, 'HUICHA_KEY_FILE');
  if (inline !== undefined && named !== undefined) {
    throw new ConfigError('HUICHA_KEYS', {
      zh: '不能与 HUICHA_KEY_FILE 同时设置。',
      en: 'cannot be set together with HUICHA_KEY_FILE.',
    });
  }
  if (inline !== undefined) return checked('HUICHA_KEYS', inline.split(',').map(keyOfPair));
  const file = named === undefined ? join(home, 'keys.json') : resolve(named);
  if (!existsSync(file)) makeKeyFile(file, databaseUrl);
  return checked('HUICHA_KEY_FILE', keysIn(file));
};

const makeKeyFile = (file: string, databaseUrl: DatabaseUrl): void => {
  if (databaseUrl.kind === 'postgres') {
    throw new ConfigError('HUICHA_KEYS', {
      zh: `使用 PostgreSQL 时必须设置 HUICHA_KEYS 或提供密钥文件（${file} 不存在），各进程使用同一组密钥。`,
      en: `with PostgreSQL set HUICHA_KEYS or supply the key file (${file} does not exist); all processes use the same keys.`,
    });
  }
  if (existsSync(databaseUrl.file)) {
    throw new ConfigError('HUICHA_KEY_FILE', {
      zh: `数据库已存在，但密钥文件 ${file} 不见了；请从备份恢复它，新密钥打不开已密封的内容。`,
      en: `the database exists but its key file ${file} is gone; restore it from the backup, a new key cannot open what is sealed.`,
    });
  }
  writeKeyFile(file);
};

const keyOfPair = (pair: string): MasterKey => {
  const [id = '', text = ''] = pair.trim().split(':', 2);
  return { id, key: Buffer.from(text, 'base64') };
};

const keysIn = (file: string): MasterKey[] => {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
    return keys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') }));
  } catch {
    throw new ConfigError('HUICHA_KEY_FILE', {
      zh: `无法读取密钥文件 ${file}，它应形如 {"keys":[{"id":"…","key":"…"}]}。`,
      en: `cannot read the key file ${file}; it should look like {"keys":[{"id":"…","key":"…"}]}.`,
    });
  }
};

const checked = (name: string, keys: readonly MasterKey[]): MasterKeys => {
  const [first, ...others] = keys;
  const areSound = keys.every(({ id, key }) => /^[\w-]{1,40}$/.test(id) && key.length === 32);
  if (first && areSound && new Set(keys.map(({ id }) => id)).size === keys.length) return [first, ...others];
  throw new ConfigError(name, {
    zh: '每个密钥须为 名称:base64，名称各不相同，解码后恰好 32 字节（可用 openssl rand -base64 32 生成）。',
    en: 'each key is id:base64 with ids that differ, and decodes to exactly 32 bytes (openssl rand -base64 32 makes one).',
  });
};
