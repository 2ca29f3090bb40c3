import { describe, expect, it } from '@jest/globals';
import { normalCode, normalNumber, writtenCode } from './query-code-rules.js';

describe('a query code as typed', () => {
  it.each([
    '123456789012',
    '1234 5678 9012',
    ' 1234  5678 9012 ',
    '1234-5678-9012',
    '1234—5678–9012',
    '１２３４ ５６７８ ９０１２',
    '１２３４－５６７８－９０１２',
    '1234\u30005678\u30009012',
    '1234.5678.9012',
    '1234\u200B56789012',
    '1234−5678ー9012',
  ])('%j is 123456789012', (typed) => {
    expect(normalCode(typed)).toBe('123456789012');
  });

  it.each(['', '12345678901', '1234567890123', '1234 5678 901x', 'abcdabcdabcd', '1'.repeat(10_000)])('%j is none', (typed) => {
    expect(normalCode(typed)).toBeUndefined();
  });

  it('is written in three groups of four, zeros kept', () => {
    expect(writtenCode('000056789012')).toBe('0000 5678 9012');
  });
});

describe('a case number as typed', () => {
  it.each([
    '990114-2026-000123',
    '990114 - 2026 - 000123',
    '９９０１１４－２０２６－０００１２３',
    '990114—2026—000123',
    '990114——2026–000123',
    '9901142026000123',
    '990114 2026 000123',
    '990114-2026-123',
  ])('%j is 990114-2026-000123', (typed) => {
    expect(normalNumber(typed)).toBe('990114-2026-000123');
  });

  it('keeps a count beyond six digits', () => {
    expect(normalNumber('990114-2026-1234567')).toBe('990114-2026-1234567');
  });

  it.each(['', '990114-2026', '99011-2026-000123', "990114-2026-1' OR 1=1", '九九零一一四'])('%j is none', (typed) => {
    expect(normalNumber(typed)).toBeUndefined();
  });
});
