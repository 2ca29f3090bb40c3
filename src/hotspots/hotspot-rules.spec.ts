import { expect, it } from '@jest/globals';
import { gatheringOf, type Complaint } from './hotspot-rules.js';

const THRESHOLDS = { complaints: 3, gravest: 2 };
const at = (minute: number): string => `2026-10-12T09:${String(minute).padStart(2, '0')}:00.000+08:00`;
const complaint = (minute: number, more: Partial<Complaint> = {}): Complaint => ({
  id: `c${minute}`,
  severity: 3,
  registeredAt: at(minute),
  endedAt: null,
  ...more,
});

it('takes three complaints, or two of severity 4', () => {
  expect(gatheringOf([], THRESHOLDS)).toBeUndefined();
  expect(gatheringOf([complaint(1), complaint(2)], THRESHOLDS)).toBeUndefined();
  expect(gatheringOf([complaint(1), complaint(2), complaint(3)], THRESHOLDS)).toEqual({
    caseIds: ['c1', 'c2', 'c3'],
    complaints: 3,
    gravest: 0,
  });
  expect(gatheringOf([complaint(1, { severity: 4 }), complaint(2, { severity: 4 })], THRESHOLDS)).toMatchObject({ gravest: 2 });
  expect(gatheringOf([complaint(1, { severity: 4 }), complaint(2)], THRESHOLDS)).toBeUndefined();
});

it('does not add a complaint to those that were merged or withdrawn before it came', () => {
  const gone = { endedAt: at(10) };
  expect(gatheringOf([complaint(1, gone), complaint(2), complaint(11)], THRESHOLDS)).toBeUndefined();
});

it('remembers complaints that stood together, however late it is asked', () => {
  const merged = [complaint(1), ...[2, 3, 4, 5].map((minute) => complaint(minute, { endedAt: at(30) }))];
  expect(gatheringOf(merged, THRESHOLDS)?.complaints).toBe(5);
});

it('counts complaints that were registered at the same moment', () => {
  const together = ['a', 'b', 'c'].map((id) => complaint(1, { id }));
  expect(gatheringOf(together, THRESHOLDS)?.complaints).toBe(3);
});
