import { describe, expect, it } from '@jest/globals';
import { sumOf, type DailyReport } from './daily-report.js';
import { reportText } from './report-text.js';

const FIGURES = { newToday: 1, newSince: 2, open: 3, dueToday: 4, overdue: 5, gravest: 6, closed: 7, hotspots: 8 };
const HASH = 'a1'.repeat(32);

const report = (more: Partial<DailyReport> = {}): DailyReport => {
  const towns = [
    { ...FIGURES, townCode: '990114101', name: '城关镇' },
    { ...FIGURES, townCode: null, name: null },
  ];
  return {
    ...{ districtCode: '990114', district: '示范区', day: '2026-10-12', at: '2026-10-12T08:30:00.000+08:00' },
    ...{ since: '2026-10-11T08:30:00.000+08:00', total: sumOf(towns, true), towns },
    anchor: { day: '2026-10-11', hash: HASH, seq: 1234 },
    ...more,
  };
};

describe('the printed report', () => {
  it('names the day, its figures, town by town, and the end of the chain at its foot', () => {
    const lines = reportText(report(), 'zh', '屈北辰').trimEnd().split('\n');
    expect(lines[1]).toBe('2026-10-12  示范区 990114  截至 2026-10-12 08:30');
    expect(lines[4]).toBe(
      '合计  今日新收 2 · 昨日 08:30 以来新收 4 · 在办 6 · 今日到期 8 · 超期 10 · 四级在办 12 · 已办结 14 · 待定热点 16',
    );
    expect(lines[5]).toMatch(/^城关镇 {2}今日新收 1 · /);
    expect(lines[6]).toMatch(/^乡镇不明 {2}今日新收 1 · /);
    expect(lines.slice(-2)).toEqual(['打印：屈北辰　2026-10-12 08:30', `审计链锚点 2026-10-11：共 1234 条，链头 ${HASH}`]);
  });

  it('leaves out what its reader does not read', () => {
    const towns = report().towns.map((town) => ({ ...town, hotspots: null }));
    const anchor = { day: '2026-10-11', hash: HASH, seq: null };
    const text = reportText(report({ towns, total: sumOf(towns, false), anchor }), 'en', 'Qu');
    expect(text).not.toContain('hotspot');
    expect(text).toContain(`Audit chain, anchor of 2026-10-11: head ${HASH}\n`);
  });

  it('says on the console that it is of the whole district, and where there is no anchor', () => {
    const text = reportText(report({ anchor: null }), 'zh');
    expect(text).toContain('全区合计');
    expect(text).not.toContain('打印');
    expect(text.trimEnd().split('\n').at(-1)).toBe('审计链锚点：尚无');
  });
});
