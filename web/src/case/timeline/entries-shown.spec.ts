import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../../api/schema.js';
import { entriesShown, type Note } from './entries-shown.js';

const entry = (
  seq: number,
  kind: TimelineEntry['kind'],
  zh: string,
  toState: TimelineEntry['toState'] = null,
): TimelineEntry => ({
  seq,
  kind,
  at: `2026-10-0${seq}T09:00:00.000+08:00`,
  fromState: null,
  toState,
  visibility: 'internal',
  sentence: { zh, en: zh },
  by: null,
});
const ENTRIES = [entry(1, 'register', '已登记', 'registered'), entry(2, 'note', '添加了记录'), entry(3, 'rungFired', '到期提醒')];
const NOTE: Note = { id: 'n', at: ENTRIES[1]!.at, byId: 'x', kind: 'internal', newDate: null, text: '电话已打通' };
const HOW = { filter: 'all', words: '', isOldestFirst: false, said: ({ zh }: { zh: string }) => zh } as const;
const shown = (how: object) => entriesShown(ENTRIES, [NOTE], { ...HOW, ...how }).map(({ sentence }) => sentence);

describe('the course of a case', () => {
  it('tells the newest first, unless asked otherwise', () => {
    expect(shown({})).toEqual(['到期提醒', '添加了记录', '已登记']);
    expect(shown({ isOldestFirst: true })[0]).toBe('已登记');
  });

  it('puts a note where it was written, and finds its words', () => {
    expect(entriesShown(ENTRIES, [NOTE], HOW)[1]?.note?.text).toBe('电话已打通');
    expect(shown({ words: '打通' })).toEqual(['添加了记录']);
  });

  it('filters by what moved the case, what was noted, and what the clocks did', () => {
    expect(shown({ filter: 'steps' })).toEqual(['已登记']);
    expect(shown({ filter: 'notes' })).toEqual(['添加了记录']);
    expect(shown({ filter: 'clocks' })).toEqual(['到期提醒']);
  });
});
