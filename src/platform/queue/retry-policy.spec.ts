import { describe, expect, it } from '@jest/globals';
import { pauseAfter, STANDARD_RETRIES } from './retry-policy.js';

describe('retry policy', () => {
  it('doubles the pause after every failure', () => {
    expect([1, 2, 3, 9].map((failures) => pauseAfter(failures, STANDARD_RETRIES))).toEqual([1_000, 2_000, 4_000, 256_000]);
  });
});
