import { expect, it } from '@jest/globals';
import { allegationTexts, maskedAllegation, textsIn, withTexts } from './verbatim-texts.js';

it('names every text in a value and puts masked ones back in the same places', () => {
  const value = { note: '甲乙耳背', day: '2026-09-28', pages: 3, list: ['甲乙', { name: '甲乙的信', pages: null }] };
  const texts = textsIn('channel', value);
  expect(texts).toEqual({ 'channel.note': '甲乙耳背', 'channel.list.0': '甲乙', 'channel.list.1.name': '甲乙的信' });
  const masked = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace('甲乙', '某')]));
  expect(withTexts('channel', value, masked)).toEqual({
    note: '某耳背',
    day: '2026-09-28',
    pages: 3,
    list: ['某', { name: '某的信', pages: null }],
  });
});

it("keeps an allegation's texts under its ordinal", () => {
  const told = { text: '甲乙漏登', place: undefined, happenedAt: null, who: '甲乙' };
  expect(allegationTexts(2, told)).toEqual({ 'allegation.2.text': '甲乙漏登', 'allegation.2.who': '甲乙' });
  expect(maskedAllegation(2, { ...told, code: 'S3-01' }, { 'allegation.2.text': '某漏登', 'allegation.2.who': '某' })).toEqual({
    ...told,
    code: 'S3-01',
    text: '某漏登',
    who: '某',
  });
});
