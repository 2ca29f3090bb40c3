import { describe, expect, it } from '@jest/globals';
import { objectionToGround, quashedGrounds } from './decline-rules.js';

const on = (day: number): string => `2026-10-${String(day).padStart(2, '0')}T09:00:00.000+08:00`;

describe('declining again after a review', () => {
  const declined = [
    { at: on(5), ground: 'a' },
    { at: on(12), ground: 'e' },
  ];

  it('does not repeat the ground that the review set aside', () => {
    const setAside = quashedGrounds(declined, [on(8)]);
    expect(objectionToGround({ ground: 'a', setAside })?.code).toBe('decline.same-as-quashed');
    expect(objectionToGround({ ground: 'e', setAside })).toBeUndefined();
  });

  it('remembers every ground ever set aside', () => {
    expect(quashedGrounds(declined, [on(8), on(15)])).toEqual(new Set(['a', 'e']));
  });

  it('is free to use any ground where no review sent the case back', () => {
    expect(quashedGrounds(declined, []).size).toBe(0);
  });
});
