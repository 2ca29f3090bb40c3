import { describe, expect, it } from '@jest/globals';
import {
  delayOf,
  endOf,
  failuresNow,
  mostFailures,
  NO_TALLY,
  queueOf,
  shutFor,
  turnOf,
  withFailures,
  withPlace,
  type Counted,
  type Tally,
  type ThrottleScope,
} from './throttle-rules.js';

const HALF_LIFE = 60_000;
const scope: ThrottleScope = {
  name: 'address',
  growth: { free: 3, firstMs: 500, longestMs: 4_000, halfLifeMs: HALF_LIFE },
  line: { perSecond: 10, patienceMs: 1_000 },
};
const shared: ThrottleScope = {
  name: 'everybody',
  growth: { free: 3, firstMs: 100, longestMs: 400, halfLifeMs: HALF_LIFE, isShared: true },
  line: { perSecond: 10, patienceMs: 1_000 },
};
const lineOnly: ThrottleScope = { name: 'registration', line: { perSecond: 2, patienceMs: 1_000 } };
const NOW = 1_800_000_000_000;
const counted = (tally: Partial<Tally>, of = scope): Counted => ({ scope: of, tally: { ...NO_TALLY, ...tally } });
const after = (failures: number, of = scope): Counted => {
  let tally = NO_TALLY;
  for (let n = 0; n < failures; n += 1) tally = withFailures({ scope: of, tally }, 1, NOW);
  return { scope: of, tally };
};

describe('failures', () => {
  it('cost nothing at first, then twice as much each time, up to the longest wait', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map((n) => delayOf(scope, n))).toEqual([0, 0, 0, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  it('double the wait only after so many where that is said', () => {
    const slow = { ...scope, growth: { ...scope.growth!, doubledBy: 2 } };
    expect([3, 4, 5, 7].map((n) => delayOf(slow, n))).toEqual([500, 707, 1000, 2000]);
  });

  it('are forgiven by half in each half-life', () => {
    const six = after(6);
    expect(failuresNow(six, NOW)).toBe(6);
    expect(failuresNow(six, NOW + HALF_LIFE)).toBe(3);
    expect(failuresNow(six, NOW + 2 * HALF_LIFE)).toBe(1.5);
  });

  it('are not forgiven by a clock that was set back', () => {
    expect(failuresNow(after(6), NOW - 10 * HALF_LIFE)).toBe(6);
  });

  it('are remembered up to a number, so that the longest attack is forgiven after two half-lives', () => {
    expect(after(10_000).tally.failures).toBe(mostFailures(scope));
    expect(delayOf(scope, failuresNow(after(10_000), NOW + HALF_LIFE))).toBe(4_000);
    expect(delayOf(scope, failuresNow(after(10_000), NOW + 3 * HALF_LIFE))).toBe(0);
  });

  it('mean nothing any more at the end of the tally, and not before', () => {
    const five = after(5);
    expect(Math.round(failuresNow(five, endOf(five) + 1))).toBe(0);
    expect(Math.round(failuresNow(five, endOf(five) - 2_000))).toBe(1);
  });
});

describe('a door', () => {
  it('is open until the free failures are used up, then shut from the last one on', () => {
    expect(shutFor(after(2), NOW)).toBe(0);
    expect(shutFor(after(3), NOW)).toBe(500);
    expect(shutFor(after(4), NOW + 300)).toBe(700);
    expect(shutFor(after(4), NOW + 1_000)).toBe(0);
  });

  it('never stays shut longer than it says, whatever was done to the clock', () => {
    expect(shutFor(after(100), NOW - 10 * HALF_LIFE)).toBe(4_000);
  });

  it('opens when a claim is taken back', () => {
    const tally = withFailures(after(4), -1, NOW);
    expect(tally.failures).toBe(3);
    expect(shutFor({ scope, tally }, NOW)).toBe(0);
  });

  it('has nothing to take back from nobody', () => {
    expect(withFailures(counted({}), -1, NOW).failures).toBe(0);
  });
});

describe('a turn', () => {
  it('comes at once while failures cost nothing', () => {
    expect(turnOf([after(2)], NOW)).toEqual({ waitMs: 0, isQueued: false });
  });

  it('comes after the longest of the delays', () => {
    expect(turnOf([after(4), after(5)], NOW)).toEqual({ waitMs: 2_000, isQueued: true });
  });

  it('comes in the order of the line when many wait', () => {
    let tally = after(3).tally;
    const waits = Array.from({ length: 12 }, () => {
      const turn = turnOf([{ scope, tally }], NOW);
      if (turn) tally = withPlace({ scope, tally }, 1, NOW);
      return turn?.waitMs;
    });
    expect(waits).toEqual([500, 500, 500, 500, 500, 500, 600, 700, 800, 900, 1_000, undefined]);
    expect(turnOf([{ scope, tally }], NOW + 200)?.waitMs).toBe(900);
  });

  it('lets no more than so many through in the long run, however many ask', () => {
    let tally = after(3).tally;
    let through = 0;
    for (let ms = 0; ms < 60_000; ms += 5) {
      if (!turnOf([{ scope, tally }], NOW + ms)) continue;
      tally = withFailures({ scope, tally: withPlace({ scope, tally }, 1, NOW + ms) }, 1, NOW + ms);
      through += 1;
    }
    expect(through).toBeGreaterThan(600);
    expect(through).toBeLessThanOrEqual(600 + 11);
  });

  it('does not depend on a line for whoever failed nowhere, even if everybody else did', () => {
    const full = { scope: shared, tally: { ...after(10, shared).tally, freeAt: NOW + 1_000 } };
    expect(turnOf([counted({}), full], NOW)).toEqual({ waitMs: 400, isQueued: false });
    expect(turnOf([after(3), full], NOW)).toEqual({ waitMs: 1_000, isQueued: true });
  });

  it('is refused when one of the lines is too long', () => {
    expect(turnOf([after(3), counted({ freeAt: NOW + 1_050 }, shared)], NOW)).toBeUndefined();
  });

  it('is taken by everybody where no failures are counted', () => {
    expect(turnOf([counted({ freeAt: NOW + 400 }, lineOnly)], NOW)).toEqual({ waitMs: 400, isQueued: true });
    expect(turnOf([counted({ freeAt: NOW + 1_400 }, lineOnly)], NOW)).toBeUndefined();
  });

  it('gives its place back', () => {
    const tally = withPlace(counted({ freeAt: NOW + 400 }), -1, NOW);
    expect(tally.freeAt).toBe(NOW + 300);
    expect(withPlace(counted({}), -1, NOW).freeAt).toBe(NOW);
  });

  it('does not wait for a line that a clock set back left behind', () => {
    expect(queueOf(counted({ freeAt: NOW + 86_400_000 }), NOW)).toBe(0);
  });
});
