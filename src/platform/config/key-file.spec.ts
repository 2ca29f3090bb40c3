import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { newKeyEntry, readKeyFile, replaceKeyFile, writeKeyFile } from './key-file.js';
import { keysInFile } from './master-keys.js';

const newFile = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'huicha-keys-')), 'keys.json');
  writeKeyFile(file);
  return file;
};

describe('the key file', () => {
  it('is replaced whole, for its owner alone', () => {
    const file = newFile();
    const { keys } = readKeyFile(file);
    replaceKeyFile(file, { keys: [newKeyEntry(), ...keys] });
    expect(keysInFile(file).masterKeys).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  it('does not let a pending key seal, wherever it stands', () => {
    const file = newFile();
    const [first] = readKeyFile(file).keys;
    const next = { ...newKeyEntry(), pending: true as const };
    replaceKeyFile(file, { keys: [next, first!] });
    expect(keysInFile(file).masterKeys.map(({ id }) => id)).toEqual([first!.id, next.id]);
  });

  it('is not touched while another command is changing it', () => {
    const file = newFile();
    const before = readFileSync(file, 'utf8');
    writeFileSync(`${file}.new`, '');
    expect(() => replaceKeyFile(file, { keys: [newKeyEntry()] })).toThrow('is changing the keys');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(existsSync(`${file}.new`)).toBe(true);
  });

  it.each(['', '{"keys":[]}', '{"keys":[{"id":"k1"}]}', '{"keys":[{"id":"k1","key":"c2hvcnQ="}]}', '{"keys'])(
    'is refused when it holds %j, without a word of it',
    (content) => {
      const file = newFile();
      writeFileSync(file, content);
      expect(() => keysInFile(file)).toThrow(ConfigError);
      expect(() => keysInFile(file)).not.toThrow('c2hvcnQ');
    },
  );
});
