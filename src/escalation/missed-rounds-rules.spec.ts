import { expect, it } from '@jest/globals';
import { groupsToRefer } from './missed-rounds-rules.js';

const round = (id: string, groupId: string, isMissed = false) => ({
  id,
  groupId,
  missedAt: isMissed ? '2026-10-12T00:00:00.000+08:00' : null,
});
const now = (...ids: string[]): ReadonlySet<string> => new Set(ids);

it('refers a group with its second missed round', () => {
  expect(groupsToRefer([round('1', 'lead')], now('1'), 2)).toEqual([]);
  expect(groupsToRefer([round('1', 'lead', true), round('2', 'lead')], now('2'), 2)).toEqual(['lead']);
});

it('refers it once: neither with the third, nor twice when two are found at one time', () => {
  expect(groupsToRefer([round('1', 'lead', true), round('2', 'lead', true), round('3', 'lead')], now('3'), 2)).toEqual([]);
  expect(groupsToRefer([round('1', 'lead'), round('2', 'lead')], now('1', '2'), 2)).toEqual(['lead']);
});

it('does not add up the rounds of different groups', () => {
  expect(groupsToRefer([round('1', 'lead', true), round('2', 'town')], now('2'), 2)).toEqual([]);
});
