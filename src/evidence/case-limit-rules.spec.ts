import { describe, expect, it } from '@jest/globals';
import { anotherFileFits } from './case-limit-rules.js';

const MIB = 1024 * 1024;
const LIMIT = { files: 200, megabytes: 2048 };

describe('what a case may hold', () => {
  it('is counted in files', () => {
    expect(anotherFileFits(LIMIT, { files: 199, bytes: 0 }, 0)).toBeUndefined();
    expect(anotherFileFits(LIMIT, { files: 200, bytes: 0 }, 0)?.code).toBe('evidence.too-many');
  });

  it('is counted in bytes, to the last of them', () => {
    expect(anotherFileFits(LIMIT, { files: 1, bytes: 2047 * MIB }, MIB)).toBeUndefined();
    expect(anotherFileFits(LIMIT, { files: 1, bytes: 2047 * MIB }, MIB + 1)?.code).toBe('evidence.too-much');
  });
});
