import { expect, it } from '@jest/globals';
import { afterFailure, rests } from './stuck-rules.js';

const NOW = '2026-10-12T09:00:00.000+08:00';

it.each([
  [1, '2026-10-12T09:01:00.000+08:00', null],
  [3, '2026-10-12T09:04:00.000+08:00', null],
  [9, '2026-10-12T13:16:00.000+08:00', null],
  [10, '2026-10-12T17:32:00.000+08:00', NOW],
])('after %d failures it is tried again at %s, dead at %s', (tries, nextTryAt, deadAt) => {
  expect(afterFailure(tries, NOW)).toEqual({ nextTryAt, deadAt });
});

it.each([
  ['before its next try', '2026-10-12T09:00:00.001+08:00', null, true],
  ['at its next try', NOW, null, false],
  ['given up', '2026-10-12T08:00:00.000+08:00', NOW, true],
])('rests %s', (_, next, dead, expected) => {
  expect(rests({ next, dead }, NOW)).toBe(expected);
});
