import { beforeEach, expect, it } from '@jest/globals';
import { sitHere } from '../../api/account.js';
import type { CaseFile } from '../case-file.js';
import { dropAct, isTyped, keepAct, keptAct, keptActs } from './kept-acts.js';

const seen = { version: 3 } as CaseFile;

beforeEach(() => {
  for (const { act, target } of keptActs('c')) dropAct('c', act, target);
});

it('keeps what was typed with the case as it was seen, by act and by what it is about', () => {
  keepAct('c', { act: 'finding', target: undefined, values: { reasons: '已核实' }, seen, told: 4 });
  keepAct('c', { act: 'delivery', target: 'd1', values: { result: 'failed' }, seen, told: 4 });
  expect(keptAct('c', 'finding', undefined)).toMatchObject({ values: { reasons: '已核实' }, seen: { version: 3 } });
  expect(keptAct('c', 'delivery', 'd2')).toBeUndefined();
  expect(keptActs('other')).toEqual([]);
});

it('has the browser ask while something is kept, and not after', () => {
  sitHere('staff-1');
  const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isAsked()).toBe(false);
  keepAct('c', { act: 'note', target: undefined, values: { text: '来电补充' }, seen, told: 0 });
  expect(isAsked()).toBe(true);
  dropAct('c', 'note', undefined);
  expect(isAsked()).toBe(false);
});

it('takes a form as it was opened for nothing', () => {
  expect(isTyped({ way: 'PHONE', reason: undefined, evidenceIds: [] }, { way: 'PHONE' })).toBe(false);
  expect(isTyped({ reason: '无人', way: 'PHONE' }, { way: 'PHONE' })).toBe(true);
});
