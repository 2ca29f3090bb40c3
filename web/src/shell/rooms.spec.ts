import { describe, expect, it } from '@jest/globals';
import type { Session } from '../session/session.js';
import { homeOf } from './rooms.js';

const sitting = (told: Pick<Session, 'channels' | 'caseActs'> & Partial<Session>): Session =>
  ({ acts: [], ...told }) as unknown as Session;

describe('the work begins', () => {
  it('at the telephone for whoever takes calls', () => {
    expect(homeOf(sitting({ channels: ['CALL', 'LETTER'], caseActs: ['answer'] }))).toBe('/intake');
  });

  it('in the queues for whoever takes in what is told at a polling desk, or nothing', () => {
    expect(homeOf(sitting({ channels: ['ONSITE'], caseActs: ['siteVisit'] }))).toBe('/cases');
    expect(homeOf(sitting({ channels: [], caseActs: ['accept'] }))).toBe('/cases');
  });

  it('where the first door is open for whoever handles no cases', () => {
    expect(homeOf(sitting({ channels: [], caseActs: [], acts: ['readTownFigures'] }))).toBe('/dashboard');
  });
});
