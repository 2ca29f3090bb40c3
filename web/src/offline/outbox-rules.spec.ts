import { describe, expect, it } from '@jest/globals';
import { addressOf, alone, countsOf, isOutdated, isPastRepeating, keyOf, pauseAfter, verdictOn } from './outbox-rules.js';

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

describe('what lies on the device', () => {
  const letter: { key: string; state: 'waiting'; after?: string } = { key: 'letter', state: 'waiting' };
  const scanOf = (after: string, key = `scan of ${after}`) => ({ key, state: 'attached', after }) as const;

  it('counts a letter with its scans once, and the scans by themselves when it has arrived', () => {
    expect(countsOf([letter, scanOf('letter')], [])).toEqual({ waiting: 1, refused: 0, unfinished: 0 });
    expect(countsOf([{ ...scanOf('letter'), state: 'waiting' }], [])).toEqual({ waiting: 1, refused: 0, unfinished: 0 });
  });

  it('counts a form with scans as one piece of unfinished work, also where its words lie on the server', () => {
    expect(countsOf([scanOf('form'), scanOf('form', 'b')], [{ key: 'form' }]).unfinished).toBe(1);
    expect(countsOf([scanOf('form'), scanOf('form', 'b')], []).unfinished).toBe(1);
    expect(alone([scanOf('form'), scanOf('letter'), letter], []).map(({ after }) => after)).toEqual(['form']);
  });

  it('is one entry, and not unfinished work too, where it was refused and can be mended', () => {
    expect(countsOf([{ key: 'visit', state: 'refused' }], [{ key: 'visit' }])).toEqual({ waiting: 0, refused: 1, unfinished: 0 });
  });

  it('tells number and code for seven days', () => {
    const day = 24 * 3_600_000;
    expect([isOutdated(0, 7 * day - 1), isOutdated(0, 7 * day)]).toEqual([false, true]);
  });
});

it('is not repeated by itself once the server may have forgotten that it has it', () => {
  const day = 24 * 3_600_000;
  expect(isPastRepeating(undefined, 100 * day)).toBe(false);
  expect(isPastRepeating(day, 6 * day)).toBe(false);
  expect(isPastRepeating(day, 7 * day)).toBe(true);
});
