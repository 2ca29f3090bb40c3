import { describe, expect, it } from '@jest/globals';
import { lookBackDue } from './look-back-due.js';

describe('the due of a look-back', () => {
  it('is 24:00 of the third day', () => {
    expect(lookBackDue('2026-10-10', null)).toBe('2026-10-14T00:00:00.000+08:00');
    expect(lookBackDue('2026-10-10', '2026-10-20')).toBe('2026-10-14T00:00:00.000+08:00');
  });

  it('is the beginning of the next stage where that comes first', () => {
    expect(lookBackDue('2026-10-10', '2026-10-12')).toBe('2026-10-12T00:00:00.000+08:00');
  });

  it('is not bounded by a stage that begins the very next day', () => {
    expect(lookBackDue('2026-10-10', '2026-10-11')).toBe('2026-10-14T00:00:00.000+08:00');
  });
});
