import { statSync } from 'node:fs';
import { keysInFile } from '../config/master-keys.js';
import type { KeySource } from './key-ring.js';

/** The key file as a source: read the first time, and when it is another file than before or was written to. */
export const keyFileSource = (file: string): KeySource => {
  let known = '';
  return () => {
    const sign = signOf(file);
    if (sign === known) return undefined;
    const { masterKeys, checkKeys } = keysInFile(file);
    known = sign;
    return { masters: masterKeys, checks: checkKeys };
  };
};

/** What changes when the file is replaced or rewritten; empty where it is gone. */
const signOf = (file: string): string => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.ino}/${stats.mtimeMs}/${stats.size}` : '';
};
