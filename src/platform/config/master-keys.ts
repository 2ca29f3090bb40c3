import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { textOf, type Environment } from './environment.js';
import { readKeyFile, writeKeyFile, type KeyFile } from './key-file.js';
import type { CheckKey, DatabaseUrl, MasterKey, MasterKeys, Settings } from './settings.js';

type KeySettings = Required<Pick<Settings, 'masterKeys' | 'checkKeys'>> & Pick<Settings, 'keyFile'>;

/**
 * The keys: HUICHA_KEYS (`id:base64,id:base64`), or the key file. On SQLite a missing default file is made on the very first start;
 * never beside a database that exists, for a new key would not open what the lost one sealed. No error repeats key material.
 */
export const keysOf = (env: Environment, home: string, databaseUrl: DatabaseUrl): KeySettings => {
  const inline = textOf(env, 'HUICHA_KEYS');
  const named = textOf(env, 'HUICHA_KEY_FILE');
  if (inline !== undefined && named !== undefined) {
    throw new ConfigError('HUICHA_KEYS', {
      zh: '不能与 HUICHA_KEY_FILE 同时设置。',
      en: 'cannot be set together with HUICHA_KEY_FILE.',
    });
  }
  if (inline !== undefined) return keysInText(inline);
  const file = keyFileOf(env, home);
  if (!existsSync(file)) makeKeyFile(file, databaseUrl);
  return { ...keysInFile(file), keyFile: file };
};

/** Where the key file lies, or will. */
export const keyFileOf = (env: Environment, home: string): string =>
  resolve(textOf(env, 'HUICHA_KEY_FILE') ?? join(home, 'keys.json'));

/** The keys if there are any, for a command that must not make new ones. Throws ConfigError. */
export const keysAtHand = (env: Environment, home: string, databaseUrl: DatabaseUrl): KeySettings | undefined => {
  const isAtHand = textOf(env, 'HUICHA_KEYS') !== undefined || existsSync(keyFileOf(env, home));
  return isAtHand ? keysOf(env, home, databaseUrl) : undefined;
};

/** Throws ConfigError. */
export const keysInFile = (file: string): Omit<KeySettings, 'keyFile'> => keysIn(readKeyFile(file));

/** Throws ConfigError. */
export const keysIn = ({ keys, checks = [] }: KeyFile): Omit<KeySettings, 'keyFile'> => {
  const [seals, waits] = [keys.filter(({ pending }) => !pending), keys.filter(({ pending }) => pending)];
  return {
    masterKeys: checked('HUICHA_KEY_FILE', [...seals, ...waits].map(decoded)),
    checkKeys: checks.map((entry) => ({ ...decoded(entry), purpose: entry.purpose })),
  };
};

/** `id:base64` is a master key, `id/purpose:base64` what is left of one for checking hashes. */
const keysInText = (text: string): Omit<KeySettings, 'keyFile'> => {
  const entries = text.split(',').map(entryOf);
  return {
    masterKeys: checked(
      'HUICHA_KEYS',
      entries.filter(({ id }) => !id.includes('/')),
    ),
    checkKeys: entries.filter(({ id }) => id.includes('/')).map(checkKeyOf),
  };
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

const entryOf = (pair: string): MasterKey => {
  const [id = '', text = ''] = pair.trim().split(':', 2);
  return decoded({ id, key: text });
};

const decoded = ({ id, key }: { id: string; key: string }): MasterKey => ({ id, key: Buffer.from(key, 'base64') });

const checkKeyOf = ({ id, key }: MasterKey): CheckKey => {
  const cut = id.indexOf('/');
  return { id: id.slice(0, cut), purpose: id.slice(cut + 1), key };
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
