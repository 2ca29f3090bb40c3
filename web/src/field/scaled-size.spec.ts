import { expect, it } from '@jest/globals';
import { scaledSize } from './scaled-size.js';

it.each([
  [
    { width: 4000, height: 3000 },
    { width: 2560, height: 1920 },
  ],
  [
    { width: 3000, height: 4000 },
    { width: 1920, height: 2560 },
  ],
  [
    { width: 2560, height: 100 },
    { width: 2560, height: 100 },
  ],
  [
    { width: 20_000, height: 2 },
    { width: 2560, height: 1 },
  ],
])('a picture of %o goes out as %o', (taken, sent) => {
  expect(scaledSize(taken)).toEqual(sent);
});
