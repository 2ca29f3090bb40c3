import { expect, it } from '@jest/globals';
import { EMPTY, isUnsaved, wordsOf } from './draft-form.js';

it('a draft is unsaved as soon as one word differs, and not by what is counted about it', () => {
  const saved = { ...EMPTY, title: '参选证', revision: 3, basedOn: 1 };
  expect(isUnsaved({ ...EMPTY, title: '参选证' }, saved)).toBe(false);
  expect(isUnsaved({ ...EMPTY, title: '参选证', codes: ['S3-06'] }, saved)).toBe(true);
  expect(wordsOf(saved)).toEqual({ ...EMPTY, title: '参选证' });
});
