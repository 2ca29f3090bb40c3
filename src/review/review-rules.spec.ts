import { describe, expect, it } from '@jest/globals';
import { matterOf, opinionHasItsPaper, requestHasItsPaper } from './review-rules.js';

describe('the matter of a review', () => {
  it('is the reply, the refusal, or the reply to the parent of a merged case', () => {
    expect(matterOf({ outcome: null })).toBe('reply');
    expect(matterOf({ outcome: 'resolved' })).toBe('reply');
    expect(matterOf({ outcome: 'declined' })).toBe('decline');
    expect(matterOf({ outcome: 'merged' })).toBe('merge');
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
