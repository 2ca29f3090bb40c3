import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './config-error.js';

/** The first key seals, all of them open. A `pending` one does not seal yet: running processes have to learn of it first. */
export type KeyFileEntry = { id: string; key: string; pending?: true };

export type KeyFile = {
  keys: KeyFileEntry[];
  /** What is left of removed keys, for checking hashes of one purpose. */
  checks?: { id: string; purpose: string; key: string }[];
};

/** A new master key of 32 random bytes under a random name. */
export const newKeyEntry = (): KeyFileEntry => ({
  id: `k${randomBytes(4).toString('hex')}`,
  key: randomBytes(32).toString('base64'),
});

/** Throws ConfigError; never repeats what stands in the file. */
export const readKeyFile = (file: string): KeyFile => {
  try {
    const { keys, checks = [] } = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
    const areTexts = [...keys, ...checks].every(({ id, key }) => typeof id === 'string' && typeof key === 'string');
    if (keys.length > 0 && areTexts) return { keys, checks };
  } catch {
    // Told below, for whatever reason it is.
  }
  throw new ConfigError('HUICHA_KEY_FILE', {
    zh: `无法读取密钥文件 ${file}，它应形如 {"keys":[{"id":"…","key":"…"}]}。`,
    en: `cannot read the key file ${file}; it should look like {"keys":[{"id":"…","key":"…"}]}.`,
  });
};

/** Writes a key file, by default with one new key, readable by its owner alone, flushed to the disk: with it everything sealed would be lost. Never overwrites. */
export const writeKeyFile = (file: string, content: KeyFile = { keys: [newKeyEntry()] }): void => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFlushed(file, content);
  } catch (error) {
    throw notWritten(file, error);
  }
};

/**
 * Puts another content in the place of a key file, in one move: a process that reads it meanwhile, or a loss of power, meets the former
 * or the new one, never half of either. Mode 0600, and it stays the property of whoever the application runs as.
 */
export const replaceKeyFile = (file: string, content: KeyFile): void => {
  const next = `${file}.new`;
  let isOurs = false;
  try {
    const { uid, gid } = statSync(file);
    writeFlushed(next, content);
    isOurs = true;
    if (process.getuid?.() === 0) chownSync(next, uid, gid);
    renameSync(next, file);
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    if (isOurs) unlinkSync(next);
    throw codeOf(error) === 'EEXIST' ? underWay(next) : notWritten(file, error);
  }
};

/** Never overwrites. */
const writeFlushed = (file: string, content: KeyFile): void => {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

const notWritten = (file: string, error: unknown): ConfigError =>
  new ConfigError('HUICHA_KEY_FILE', {
    zh: `无法写入密钥文件 ${file}（${codeOf(error)}）。`,
    en: `the key file ${file} cannot be written (${codeOf(error)}).`,
  });

const underWay = (next: string): ConfigError =>
  new ConfigError('HUICHA_KEY_FILE', {
    zh: `${next} 已存在：另一个命令正在更换密钥，或上次被中断；确认没有命令在运行后删除它再试。`,
    en: `${next} exists: another command is changing the keys, or one was broken off; see that none is running, remove it and try again.`,
  });
