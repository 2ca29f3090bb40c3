import { describe, expect, it } from '@jest/globals';
import { piecesOf, redactedText, toggled, withMark, type Mark } from './redaction-marks.js';

const TEXT = '村民阮秋禾电话13800001234反映漏登';
const NAME: Mark = { start: 2, end: 5, kind: 'name', mask: '【姓名】', isHidden: true };
const PHONE: Mark = { start: 7, end: 18, kind: 'phone', mask: '【电话】', isHidden: true };

describe('marks of a redaction', () => {
  it('hides what is marked and leaves the rest to the letter', () => {
    expect(redactedText(TEXT, [PHONE, NAME])).toBe('村民【姓名】电话【电话】反映漏登');
    expect(redactedText(TEXT, [])).toBe(TEXT);
  });

  it('shows again what was unmarked', () => {
    expect(redactedText(TEXT, toggled([NAME, PHONE], 7))).toBe('村民【姓名】电话13800001234反映漏登');
  });

  it('puts a mark made by hand in the place of whatever it touches', () => {
    const wide: Mark = { start: 0, end: 7, kind: 'trait', mask: '【特征】', isHidden: true };
    expect(redactedText(TEXT, withMark([NAME, PHONE], wide))).toBe('【特征】【电话】反映漏登');
  });

  it('cuts the text into pieces that make it up again', () => {
    const pieces = piecesOf(TEXT, [NAME, PHONE]);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.map(({ mark }) => mark?.kind ?? null)).toEqual([null, 'name', null, 'phone', null]);
  });
});
