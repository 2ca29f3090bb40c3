import { describe, expect, it } from '@jest/globals';
import { isNotable } from './reading-rules.js';

const GLANCE = { rows: 20, isFile: false, isContinued: false };

describe('a reading is on record', () => {
  it.each([
    ['a first page of 50', { rows: 50 }, false],
    ['a page of 51', { rows: 51 }, true],
    ['a second page', { isContinued: true }, true],
    ['a second page without a row', { isContinued: true, rows: 0 }, false],
    ['a single thing', { rows: undefined }, false],
    ['a single thing asked for with a cursor', { rows: undefined, isContinued: true }, false],
    ['a file', { rows: undefined, isFile: true }, true],
  ])('or not: %s', (_, patch, expected) => {
    expect(isNotable({ ...GLANCE, ...patch })).toBe(expected);
  });
});
