import { describe, expect, it } from '@jest/globals';
import { addressOf, keyOf, pauseAfter, verdictOn } from './outbox-rules.js';

describe('an entry whose request failed', () => {
  it.each([
    [0, 'offline', 'later'],
    [503, 'http-503', 'later'],
    [429, 'throttled', 'later'],
    [401, 'session.required', 'signIn'],
    [403, 'session.duty', 'signIn'],
    [403, 'actor.role', 'refused'],
    [400, 'request.invalid', 'refused'],
    [409, 'visit.in-the-future', 'refused'],
    [413, 'evidence.too-large', 'refused'],
  ])('with %i %s: %s', (status, code, verdict) => {
    expect(verdictOn({ status, code })).toBe(verdict);
  });

  it('waits longer each time, and never longer than two minutes', () => {
    expect([0, 1, 2, 3, 50].map(pauseAfter)).toEqual([3_000, 3_000, 6_000, 12_000, 120_000]);
  });
});

it('names the requests of an entry', () => {
  expect([keyOf('k', 0), keyOf('k', 1)]).toEqual(['k', 'k.1']);
  expect(addressOf('/api/cases/{id}/evidence', 'a b')).toBe('/api/cases/a%20b/evidence');
});
