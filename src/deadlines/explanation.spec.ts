import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseHolidayFile } from '../calendar/holiday-file.js';
import type { ClockContext } from './clock-context.js';
import type { ClockName } from './clock-names.js';
import { openRow } from './deadline-rows.js';
import { readDeadlineTable } from './deadline-table.js';
import { effectiveDue } from './due-rules.js';
import { explain } from './explanation.js';
import { explanationSentences } from './explanation-sentences.js';

const calendar = parseHolidayFile(readFileSync('config/holidays.cn.json', 'utf8'));
const table = readDeadlineTable();
const wording = {
  name: { zh: '督办', en: 'supervision' },
  source: { zh: '《信访工作条例》第40条', en: 'art. 40' },
  start: 'first' as const,
};

const told = (clock: ClockName, day: string, some: Partial<ClockContext> = {}) => {
  const spec = table.specOf(clock);
  const from = `${day}T10:30:00.000+08:00`;
  const context: ClockContext = {
    caseId: 'case-1',
    districtCode: '990114',
    severity: 2,
    isKeyVillage: false,
    channel: 'CALL',
    receivedAt: from,
    townCode: '990114101',
    villageCode: null,
    pollingDay: null,
    nextStageStart: null,
    ...some,
  };
  const due = effectiveDue(spec, { from }, context, calendar);
  const row = openRow({ spec, context, subjectId: null, due, calendar, now: from });
  return explain({ row, changes: [], spec, calendar });
};
const zh = (...args: Parameters<typeof told>): string[] => explanationSentences(told(...args), wording).zh;

describe('the sentences of a date', () => {
  it('name the holiday that is left out, day by day, and in both languages', () => {
    expect(explanationSentences(told('supervision', '2026-09-29'), wording)).toEqual({
      zh: [
        '督办：2个工作日，内部办理期限，参照《信访工作条例》第40条。',
        '从2026年9月29日（督办函发出之日，不计入）起数2个工作日：9月30日第1日，10月1日至7日国庆节放假不计，10月8日第2日。',
        '截止时间是2026年10月8日24时。',
      ],
      en: [
        'The limit for supervision is 2 working days, our own standard after art. 40.',
        'Counting 2 working days from 29 September 2026 (the day the letter of supervision was issued, not counted): ' +
          '30 September day 1, 1–7 October not counted (National Day holiday), 8 October day 2.',
        'Due at 24:00 on 8 October 2026.',
      ],
    });
  });

  it('roll a citizen’s window and keep its days apart from the counted ones', () => {
    const { days, dueAt } = told('review_window', '2026-09-01');
    expect(days.filter(({ number }) => number !== undefined)).toHaveLength(30);
    expect(days.at(-1)).toEqual({ day: '2026-10-08', counted: true, why: 'workday' });
    expect(dueAt).toBe('2026-10-09T00:00:00.000+08:00');
    expect(zh('review_window', '2026-09-01').slice(1)).toEqual([
      '从2026年9月1日（答复送达之日，不计入）起数30日：9月2日至10月1日第1至30日，10月2日至7日国庆节放假不计，顺延至10月8日。',
      '可以申请到2026年10月8日24时。',
    ]);
  });

  it('say of an official’s limit that it does not roll, and of an unknown year that it may move', () => {
    expect(zh('notice_15c', '2026-09-20')).toContain('最后一日是休息日；机关的期限不因休息日顺延。');
    expect(zh('supervision', '2026-12-31').join('')).toContain('2027年放假安排尚未载入，暂只除去周末；载入后重新计算');
    expect(zh('supervision', '2026-12-31')[1]).toContain('2027年1月1日第1日，2027年1月2日至3日周末不计，2027年1月4日第2日');
  });

  it('say which time won and which was left aside', () => {
    expect(zh('verify', '2026-11-22', { nextStageStart: '2026-11-25', pollingDay: '2026-11-20' })).toContain(
      '以下时间取最早者：本项期限（2026年11月27日24时）；下一选举阶段开始（2026年11月25日0时，即前一日24时）；' +
        '投票日前一日（2026年11月19日24时，不晚于起算时间，不予考虑）。以下一选举阶段开始为准。',
    );
  });

  it('end a same-day limit on its day', () => {
    expect(zh('explanation_reply', '2026-11-22', { pollingDay: '2026-11-22' })[1]).toBe(
      '2026年11月22日（整改完成或查否之日）当日24时届满。',
    );
  });
});
