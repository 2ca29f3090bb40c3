import { describe, expect, it } from '@jest/globals';
import { extendedLimit, rewoundLimit } from './extension-rules.js';

describe('an extension', () => {
  it('adds calendar days: 60 C from 2026-11-22 and 30 more end on 2027-02-20', () => {
    expect(extendedLimit('2027-01-22T00:00:00.000+08:00', 30)).toBe('2027-02-21T00:00:00.000+08:00');
  });

  it('keeps the time of day of a wall-clock limit', () => {
    expect(extendedLimit('2026-12-31T10:30:00.000+08:00', 1)).toBe('2027-01-01T10:30:00.000+08:00');
  });

  it.each([0, -1, 1.5])('refuses %p days', (days) => {
    expect(() => extendedLimit('2027-01-22T00:00:00.000+08:00', days)).toThrow(RangeError);
  });
});

describe('a merge that brings an earlier start', () => {
  it('moves the limit by the days between the starts, extensions kept', () => {
    const [own, earlier] = ['2026-11-22T23:00:00.000+08:00', '2026-11-20T01:00:00.000+08:00'];
    expect(rewoundLimit('2027-01-22T00:00:00.000+08:00', own, earlier, 'C')).toBe('2027-01-20T00:00:00.000+08:00');
    expect(rewoundLimit('2027-02-21T00:00:00.000+08:00', own, earlier, 'C')).toBe('2027-02-19T00:00:00.000+08:00');
    expect(() => rewoundLimit('2027-02-21T00:00:00.000+08:00', own, earlier, 'W')).toThrow(RangeError);
  });
});
