import { describe, expect, it } from '@jest/globals';
import { shown } from './shown-value.js';

describe('a channel’s own field', () => {
  it('is read without brackets or names of its parts', () => {
    expect(
      shown([
        { name: '阮秋禾', role: '代表' },
        { name: '聂广田', role: null },
      ]),
    ).toBe('阮秋禾 代表、聂广田');
    expect(shown(['甲', '乙'])).toBe('甲、乙');
    expect(shown(12)).toBe('12');
    expect([shown(true), shown(false)]).toEqual(['✓', '—']);
  });

  it('is a moment in local time where it is one', () => {
    expect(shown('2026-10-12T01:00:00Z', 'instant')).toContain('09:00');
  });
});
