import { describe, expect, it } from '@jest/globals';
import { bodyFor, matterOf, opinionHasItsPaper, requestHasItsPaper } from './review-rules.js';

const body = (id: string) => ({ id, districtCode: '990114', kind: 'review', level: 1, name: id, townCodes: [] }) as const;

describe('the matter of a review', () => {
  it('is the reply, the refusal, or the reply to the parent of a merged case', () => {
    expect(matterOf({ outcome: null })).toBe('reply');
    expect(matterOf({ outcome: 'resolved' })).toBe('reply');
    expect(matterOf({ outcome: 'declined' })).toBe('decline');
    expect(matterOf({ outcome: 'merged' })).toBe('merge');
  });
});

describe('the review body', () => {
  const bodies = [
    { ...body('r1'), townCodes: [] },
    { ...body('r2'), townCodes: [] },
  ];

  it('is the first that is not shut out', () => {
    expect(bodyFor(bodies, [])?.id).toBe('r1');
    expect(bodyFor(bodies, [{ groupId: 'r1', liftedAt: null }])?.id).toBe('r2');
    expect(bodyFor(bodies, [{ groupId: 'r1', liftedAt: '2026-10-05T09:00:00.000+08:00' }])?.id).toBe('r1');
    expect(bodyFor([], [])).toBeUndefined();
  });
});

describe('papers', () => {
  it('are asked of a clerk, not of the complainant', () => {
    expect(requestHasItsPaper({ isStaff: true, paperEvidenceId: undefined })?.code).toBe('review.paper-missing');
    expect(requestHasItsPaper({ isStaff: true, paperEvidenceId: 'e1' })).toBeUndefined();
    expect(requestHasItsPaper({ isStaff: false, paperEvidenceId: undefined })).toBeUndefined();
  });

  it('are asked of whoever enters an opinion for the body', () => {
    expect(opinionHasItsPaper({ isOfTheBody: false, opinionEvidenceId: undefined })?.code).toBe('review.opinion-paper-missing');
    expect(opinionHasItsPaper({ isOfTheBody: true, opinionEvidenceId: undefined })).toBeUndefined();
  });
});
