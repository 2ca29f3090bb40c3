import { describe, expect, it } from '@jest/globals';
import { nextStop, type Known } from './next-stop.js';

const at = (time: string): string => `2026-10-12T${time}:00.000+08:00`;
const known = (facts: Partial<Known>): Known => ({ now: at('09:00'), act: undefined, coming: {}, wasTried: false, ...facts });

describe('where the clock of a drill stops next', () => {
  it('stops at least at midnight and when offices open', () => {
    expect(nextStop(known({}))).toEqual({ at: '2026-10-13T00:00:00.000+08:00', why: 'routine' });
    expect(nextStop(known({ now: at('00:00') })).at).toBe(at('08:30'));
  });

  it('stops at whatever comes first', () => {
    const coming = { rung: at('11:00'), sweep: at('12:00'), message: at('10:30') };
    expect(nextStop(known({ coming, act: at('10:00') }))).toEqual({ at: at('10:00'), why: 'act' });
    expect(nextStop(known({ coming, act: at('10:40') }))).toEqual({ at: at('10:30'), why: 'message' });
  });

  it('does what is overdue now, and leaves alone for a while what could not be done', () => {
    const coming = { rung: at('08:00') };
    expect(nextStop(known({ coming }))).toEqual({ at: at('09:00'), why: 'rung' });
    expect(nextStop(known({ coming, wasTried: true }))).toEqual({ at: at('09:05'), why: 'rung' });
  });

  it('lets a time limit end before anybody acts in the same moment', () =>
    expect(nextStop(known({ coming: { rung: at('10:00'), sweep: at('10:00') }, act: at('10:00') })).why).toBe('sweep'));
});
