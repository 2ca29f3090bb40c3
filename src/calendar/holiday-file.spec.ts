import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../platform/config/config-error.js';
import { CalendarService } from './calendar.service.js';
import { parseHolidayFile } from './holiday-file.js';

const day = (date: unknown, off: unknown = true, name: unknown = '元旦'): unknown => ({ date, name, off });
const file = (years: unknown): string => JSON.stringify({ source: 'gov.cn', years });
const year = (...days: unknown[]): unknown => ({ papers: ['https://www.gov.cn/'], days });

describe('the holiday file', () => {
  it.each([
    ['not JSON', '{', /JSON/],
    ['a list', '[]', /years|object/],
    ['no years', '{}', /years/],
    ['a strange year', file({ '26': year(day('2026-01-01')) }), /"26" is not a year/],
    ['no papers', file({ '2026': { papers: [], days: [day('2026-01-01')] } }), /papers/],
    ['no days', file({ '2026': year() }), /days/],
    ['a day that does not exist', file({ '2026': year(day('2026-02-29')) }), /"2026-02-29" is not a date/],
    ['a day that is no date', file({ '2026': year(day('1.1.2026')) }), /day 1: "1.1.2026"/],
    ['a day of another year', file({ '2026': year(day('2027-01-01')) }), /2027-01-01 does not lie in 2026/],
    ['a day twice', file({ '2026': year(day('2026-01-01'), day('2026-01-01', false)) }), /2026-01-01 stands twice/],
    ['a day without a name', file({ '2026': year(day('2026-01-01', true, '')) }), /no name/],
    ['a day without a word on work', file({ '2026': year(day('2026-01-01', 'yes')) }), /"off"/],
    ['a year twice', '{"years": {"2026": {"papers":["x"],"days":[]}, "2026": {}}}', /2026/],
  ])('refuses %s', (_what, text, reason) => {
    expect(() => parseHolidayFile(text)).toThrow(reason);
  });

  it('refuses a year that stands twice, of which JSON would keep the last', () => {
    const one = JSON.stringify(year(day('2026-01-01')));
    expect(() => parseHolidayFile(`{"years": {"2026": ${one}, "2026": ${one}}}`)).toThrow(/2026 stands twice/);
  });

  it('stops the start with the file and the reason', () => {
    const folder = mkdtempSync(join(tmpdir(), 'holidays-'));
    const path = join(folder, 'holidays.cn.json');
    writeFileSync(path, file({ '2026': year(day('2026-02-30')) }));
    expect(() => new CalendarService(path)).toThrow(ConfigError);
    expect(() => new CalendarService(path)).toThrow(/holidays\.cn\.json:1: .*2026-02-30/);
    rmSync(folder, { recursive: true });
    expect(() => new CalendarService(path)).toThrow(ConfigError);
  });

  it('reads the one that we ship', () => {
    expect(new CalendarService().current().years).toEqual([2024, 2025, 2026]);
  });
});
