import { expect, it } from '@jest/globals';
import { percent, shadeOf } from './shares.js';

it('a share has one decimal, and none where nothing was to be counted', () => {
  expect([percent(0.94736), percent(1), percent(null)]).toEqual(['94.7 %', '100.0 %', '—']);
});

it('only an empty cell has no shade, and the fullest has the darkest', () => {
  expect([0, 1, 50, 51, 200].map((count) => shadeOf(count, 200))).toEqual([0, 1, 1, 2, 4]);
  expect(shadeOf(0, 0)).toBe(0);
});
