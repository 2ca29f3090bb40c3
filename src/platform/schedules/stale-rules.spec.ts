import { describe, expect, it } from '@jest/globals';
import { isStale, type LastSuccess } from './stale-rules.js';

const at = (time: string): string => `2026-12-05T${time}.000+08:00`;

const facts = (some: Partial<LastSuccess>): LastSuccess => ({
  everyMs: 30_000,
  lastSuccessAt: at('18:00:00'),
  watchedSince: at('17:00:00'),
  now: at('18:02:30'),
  ...some,
});

describe('a schedule', () => {
  it('is stale once three turns and a minute are over, not before', () => {
    expect(isStale(facts({}))).toBe(false);
    expect(isStale(facts({ now: at('18:02:31') }))).toBe(true);
  });

  it('that never ran counts from when it was first watched', () => {
    expect(isStale(facts({ lastSuccessAt: null, watchedSince: at('18:01:00') }))).toBe(false);
    expect(isStale(facts({ lastSuccessAt: null }))).toBe(true);
  });

  it('gets its turns after a start, however long everything slept', () => {
    expect(isStale(facts({ lastSuccessAt: at('09:00:00'), watchedSince: at('18:02:00') }))).toBe(false);
  });

  it('whose success lies ahead of a clock that was set back is not stale', () => {
    expect(isStale(facts({ now: at('17:30:00') }))).toBe(false);
  });
});
