import { describe, expect, it } from '@jest/globals';
import { untouchedFor, watchForLife } from './sign-of-life.js';

const MINUTE = 60_000;

describe('a screen', () => {
  const watched = () => {
    const page = new EventTarget();
    const clock = { now: 0 };
    const isIdle = watchForLife(page, () => clock.now);
    const does = (type: string, at: object = {}): boolean => page.dispatchEvent(Object.assign(new Event(type), at));
    return { clock, isIdle, does };
  };

  it('is idle when nobody has touched it for two minutes', () => {
    const { clock, isIdle, does } = watched();
    clock.now = 2 * MINUTE - 1;
    expect(isIdle()).toBe(false);
    clock.now = 2 * MINUTE;
    expect(isIdle()).toBe(true);
    for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
      does(sign);
      expect([sign, isIdle()]).toEqual([sign, false]);
      clock.now += 2 * MINUTE;
      expect([sign, isIdle()]).toEqual([sign, true]);
    }
  });

  it('is not touched by a page that scrolls under a resting pointer', () => {
    const { clock, isIdle, does } = watched();
    does('pointermove', { screenX: 10, screenY: 10 });
    clock.now = 3 * MINUTE;
    does('scroll');
    does('pointermove', { screenX: 10, screenY: 10 });
    expect(isIdle()).toBe(true);
    does('pointermove', { screenX: 11, screenY: 10 });
    expect(isIdle()).toBe(false);
  });

  it('leaves on the device when somebody was there last, a few times a minute at the most', () => {
    const page = new EventTarget();
    const clock = { now: MINUTE };
    const told: string[] = [];
    const setItem = (_: string, value: string): void => void told.push(value);
    watchForLife(page, () => clock.now, { setItem });
    for (const seconds of [0, 10, 29, 31]) {
      clock.now = MINUTE + seconds * 1_000;
      page.dispatchEvent(new Event('keydown'));
    }
    expect(told).toEqual([String(MINUTE), String(MINUTE + 31_000)]);
    expect(untouchedFor(3 * MINUTE, { getItem: () => told[0]! })).toBe(2 * MINUTE);
    expect(untouchedFor(3 * MINUTE, { getItem: () => null })).toBe(3 * MINUTE);
  });
});
