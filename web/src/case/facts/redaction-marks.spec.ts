import { describe, expect, it } from '@jest/globals';
import { confirmedMarks, openedMarks, piecesOf, redactedText, toggled, withMark, type Mark } from './redaction-marks.js';

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

  it('shows nothing again of what a mark made by hand only touches', () => {
    const half: Mark = { start: 3, end: 8, kind: 'trait', mask: '【特征】', isHidden: true };
    expect(redactedText(TEXT, withMark([NAME, PHONE], half))).toBe('村民【特征】反映漏登');
    expect(redactedText(TEXT, withMark([{ ...NAME, isHidden: false }], half))).toBe('村民阮【特征】3800001234反映漏登');
  });

  it('come out of a confirmed text word for word, with what is new since', () => {
    const kindOf = (): string => 'trait';
    const confirmed = '村民【姓名】电话【电话】反映【特征】';
    const again = confirmedMarks(TEXT, confirmed, kindOf)!;
    expect(redactedText(TEXT, again.marks)).toBe(confirmed);
    const shown = confirmedMarks(TEXT, '村民【姓名】电话13800001234反映漏登', kindOf)!;
    const later = `${TEXT}。补充：13900005678`;
    const added: Mark = { start: 26, end: 37, kind: 'phone', mask: '【电话】', isHidden: true };
    expect(redactedText(later, openedMarks([NAME, PHONE, added], shown))).toBe(
      '村民【姓名】电话13800001234反映漏登。补充：【电话】',
    );
    expect(confirmedMarks('【反映人】说阮秋禾来过', '【反映人】说【姓名】来过', kindOf)?.marks).toMatchObject([
      { start: 6, end: 9 },
    ]);
    expect(confirmedMarks(TEXT, '有人反映漏登', kindOf)).toBeUndefined();
    expect(confirmedMarks(TEXT, '【姓名】反映有人漏登', kindOf)).toBeUndefined();
  });

  it('cuts the text into pieces that make it up again', () => {
    const pieces = piecesOf(TEXT, [NAME, PHONE]);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.map(({ mark }) => mark?.kind ?? null)).toEqual([null, 'name', null, 'phone', null]);
  });
});
