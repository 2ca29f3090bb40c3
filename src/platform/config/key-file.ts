import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './config-error.js';

/** The first key seals, all of them open. */
export type KeyFile = { keys: { id: string; key: string }[] };

/** Writes a new key file, readable by its owner alone, flushed to the disk: with it everything sealed would be lost. Never overwrites. */
export const writeKeyFile = (file: string): void => {
  const content: KeyFile = { keys: [{ id: `k${randomBytes(4).toString('hex')}`, key: randomBytes(32).toString('base64') }] };
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
    throw new ConfigError('HUICHA_KEY_FILE', {
      zh: `无法写入密钥文件 ${file}（${code}）。`,
      en: `the key file ${file} cannot be written (${code}).`,
    });
  }
};
