import { describe, expect, it } from '@jest/globals';
import { renderDay } from './day-book.js';
import type { DayFacts, DayLine, RungLine } from './day-facts.js';

const at = (time: string): string => `2026-10-12T${time}:00.000+08:00`;
const NUMBER = '990114-2026-000007';
const told = [{ name: '宫望平', groupName: '第一区指导组', post: '组长' }];

const rung = (rest: Partial<RungLine>): RungLine => ({
  ...{
    kind: 'rungFired',
    at: at('09:30'),
    rungAt: at('09:30'),
    number: NUMBER,
    clock: 'verify',
    rung: 'p80',
    effect: 'warn',
    told,
  },
  ...rest,
});

const day = (lines: DayLine[], rest: Partial<DayFacts> = {}): DayFacts => ({
  ...{ day: '2026-10-12', wasAsleep: false, isWorkday: true, lines },
  counts: { registered: 2, closed: 1, due: 3, overdue: 4, overdueCases: 2 },
  ...rest,
});

describe('the day book', () => {
  it('begins with what came, what falls due and what is overdue', () => {
    expect(renderDay(day([]), 'zh')).toEqual([
      '【2026年10月12日 星期一】  今日新收 2 件，办结 1 件；今日到期 3 项，超期未办 4 项（2 件）',
    ]);
    expect(renderDay(day([], { day: '2026-10-03', isWorkday: false }), 'en')[0]).toMatch(
      /^\[2026-10-03 Sat, off\] {2}received 2/,
    );
  });

  it('says what fired, on which case, and who was told by name and post', () => {
    expect(renderDay(day([rung({})]), 'zh')[1]).toBe(`  09:30 ${NUMBER} 核实时限已过80%，催办 → 宫望平（第一区指导组组长）`);
    expect(renderDay(day([rung({})]), 'en')[1]).toBe(
      `  09:30 ${NUMBER} verification on site: 80% of the time has passed, warning → 宫望平 (第一区指导组 组长)`,
    );
  });

  it('gives the true time of what fired late', () =>
    expect(renderDay(day([rung({ rungAt: '2026-10-10T23:00:00.000+08:00' })]), 'zh')[1]).toContain('（应于 10-10 23:00）'));

  it('says what nobody acknowledged, and what reached nobody', () => {
    const lines = renderDay(day([rung({ kind: 'rungMovedUp' }), rung({ kind: 'rungUndelivered', told: [] })]), 'zh');
    expect(lines[1]).toContain('无人签收，上报 → 宫望平');
    expect(lines[2]).toContain('无人可告知');
  });

  it('gathers reminders and acknowledgements in a line each', () => {
    const reminder = rung({ rung: 'p50', effect: 'remind' });
    const ack = { kind: 'rungAcknowledged', number: NUMBER, clock: 'verify', rung: 'p80', by: '宫望平' } as const;
    const lines = [reminder, { ...reminder, clock: 'triage' } as const, { ...ack, at: at('09:40') }, { ...ack, at: at('11:00') }];
    expect(renderDay(day(lines), 'zh').slice(1)).toEqual([
      '  提醒（过半）2 项：核实时限 1、甄别时限 1',
      '  签收 2 项：宫望平 2（09:40–11:00）',
    ]);
  });

  it('says of a day on which the machine was off just that', () =>
    expect(renderDay(day([], { wasAsleep: true }), 'zh')).toEqual(['【2026年10月12日 星期一】  停机，无记录']));
});
