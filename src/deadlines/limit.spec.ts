import { describe, expect, it } from '@jest/globals';
import { parseLimit } from './limit.js';

describe('a limit as officials write it', () => {
  it.each([
    ['15C', { text: '15C', mode: 'C', count: 15 }],
    ['5 W', { text: '5W', mode: 'W', count: 5 }],
    ['24h', { text: '24h', mode: 'wall', count: 1440 }],
    ['15min', { text: '15min', mode: 'wall', count: 15 }],
    ['on the spot', { text: 'on the spot', mode: 'wall', count: 30 }],
    ['at once', { text: 'at once', mode: 'wall', count: 30 }],
    ['same day', { text: 'same day', mode: 'C', count: 0 }],
    ['given', { text: 'given', mode: 'given', count: 0 }],
  ])('reads %s', (text, expected) => {
    expect(parseLimit(text)).toEqual(expected);
  });

  it.each(['-1C', '0C', '1.5C', '15', '15D', 'C15', '15CC', '', ' ', '1000C', 'constructor', '15c', '１５C'])(
    'refuses "%s"',
    (text) => {
      expect(parseLimit(text)).toBeUndefined();
    },
  );
});
