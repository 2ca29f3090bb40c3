import { describe, expect, it } from '@jest/globals';
import { leastSeconds, secondsToWait } from './form-age-rules.js';

const QUIET = { fromAddress: 0, fromEverybody: 0 };

describe('the delay of a report', () => {
  it('is over for whoever has read three pages', () => {
    expect(secondsToWait(0, 5_000, QUIET)).toBe(0);
    expect(secondsToWait(0, 4_000, QUIET)).toBe(1);
  });

  it('grows with what comes from one address, and never beyond a minute and a half', () => {
    expect(leastSeconds({ ...QUIET, fromAddress: 3 })).toBe(5);
    expect(leastSeconds({ ...QUIET, fromAddress: 5 })).toBe(25);
    expect(leastSeconds({ fromAddress: 500, fromEverybody: 9_000 })).toBe(90);
  });

  it('grows for everybody only under a flood', () => {
    expect(leastSeconds({ ...QUIET, fromEverybody: 200 })).toBe(5);
    expect(leastSeconds({ ...QUIET, fromEverybody: 240 })).toBe(15);
  });
});
