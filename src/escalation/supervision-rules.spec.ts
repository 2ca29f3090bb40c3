import { expect, it } from '@jest/globals';
import { mayBeSupervised, objectionToSupervision, type SupervisionFacts } from './supervision-rules.js';

const NOW = '2026-10-14T10:00:00.000+08:00';
const LATE = '2026-10-14T00:00:00.000+08:00';
const codeOf = (more: Partial<SupervisionFacts>) =>
  objectionToSupervision({ isOpenCase: true, groupId: 'g', openRounds: [], dues: [LATE], reason: undefined, now: NOW, ...more })
    ?.code;

it('supervises what is late, or for a reason', () => {
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ dues: [NOW] })).toBe('supervision.nothing-overdue');
  expect(codeOf({ dues: [], reason: '群众多次催促' })).toBeUndefined();
});

it('waits for the answer to the former round of the same group while there is time', () => {
  expect(codeOf({ openRounds: [{ groupId: 'g', dueAt: NOW }] })).toBe('supervision.round-running');
  expect(codeOf({ openRounds: [{ groupId: 'g', dueAt: LATE }] })).toBeUndefined();
  expect(codeOf({ openRounds: [{ groupId: 'other', dueAt: NOW }] })).toBeUndefined();
});

it('needs an open case and an assigned group', () => {
  expect(codeOf({ isOpenCase: false })).toBe('supervision.case-closed');
  expect(codeOf({ groupId: undefined })).toBe('supervision.group');
});

it('lets the ladder write once per rung, to a group that has a part in an open case and no round running', () => {
  const round = { isOpenCase: true, isConcerned: true, isIssued: false, groupId: 'g', openRounds: [], now: NOW };
  expect(mayBeSupervised(round)).toBe(true);
  expect(mayBeSupervised({ ...round, isIssued: true })).toBe(false);
  expect(mayBeSupervised({ ...round, isConcerned: false })).toBe(false);
  expect(mayBeSupervised({ ...round, isOpenCase: false })).toBe(false);
  expect(mayBeSupervised({ ...round, openRounds: [{ groupId: 'g', dueAt: NOW }] })).toBe(false);
  expect(mayBeSupervised({ ...round, openRounds: [{ groupId: 'g', dueAt: LATE }] })).toBe(true);
});
