import { describe, expect, it } from '@jest/globals';
import { castingFor } from './casting.js';
import { diceOf } from './dice.js';
import { acknowledging, answering, promising, type Reached } from './reactions.js';
import type { Person } from './who-is-who.js';

const casting = castingFor({ from: '2026-09-01', to: '2027-01-15' });
const person = (username: string): Person => ({
  ...{ id: username, username, name: username, role: 'town_leader', post: '组长', groupId: 'g', groupName: '镇' },
});
const reached = (rest: Partial<Reached>): Reached => ({
  ...{ number: '990114-2026-000001', clock: 'verify', rung: 'p80', level: 0, effect: 'warn' },
  ...{ at: '2026-10-12T09:00:00.000+08:00', ackDueAt: '2026-10-14T00:00:00.000+08:00', receivers: [person('zld101')] },
  ...rest,
});
const numbers = Array.from({ length: 400 }, (_, index) => `990114-2026-${String(index).padStart(6, '0')}`);

describe('what people do about it', () => {
  it('is acknowledged mostly within hours, sometimes late, sometimes not', () => {
    const done = numbers.map((number) => acknowledging(reached({ number }), casting, diceOf(1)));
    const inTime = done.filter((each) => each && each.at < '2026-10-14');
    expect(inTime.length).toBeGreaterThan(280);
    expect(done.filter((each) => each && each.at >= '2026-10-14').length).toBeGreaterThan(20);
    expect(done.filter((each) => each === undefined).length).toBeGreaterThan(5);
  });

  it('waits for the morning, except where it is grave', () => {
    const night = { at: '2026-10-12T00:00:00.000+08:00' };
    const [plain, grave] = (['remind', 'report'] as const).map((effect) =>
      numbers.flatMap(
        (number) => acknowledging(reached({ ...night, number, effect }), casting, diceOf(1))?.at.slice(11, 13) ?? [],
      ),
    );
    expect(plain?.every((hour) => Number(hour) >= 8 && Number(hour) < 18)).toBe(true);
    expect(grave).toContain('00');
  });

  it('is never acknowledged by whoever stays silent', () =>
    expect(acknowledging(reached({ receivers: [person('zld105')] }), casting, diceOf(1))).toBeUndefined());

  it('has letters answered by most groups, and by one never', () => {
    const letter = { ordinal: 1, issuedAt: '2026-10-12T00:00:00.000+08:00' };
    const answers = numbers.map((number) => answering({ ...letter, number, groupName: '第一区指导组' }, casting, diceOf(1)));
    expect(answers.filter((at) => at !== undefined).length).toBeGreaterThan(250);
    expect(answers.some((at) => at === undefined)).toBe(true);
    expect(answering({ ...letter, number: 'n', groupName: '第三区指导组' }, casting, diceOf(1))).toBeUndefined();
  });

  it('has new dates only for what the complainant is told of, and always ahead', () => {
    expect(promising(reached({}), diceOf(1))).toBeUndefined();
    const plans = numbers.flatMap((number) => promising(reached({ number, clock: 'whole_case' }), diceOf(1)) ?? []);
    expect(plans.length).toBeGreaterThan(100);
    expect(plans.every(({ at, newDate }) => newDate > at.slice(0, 10))).toBe(true);
  });
});
