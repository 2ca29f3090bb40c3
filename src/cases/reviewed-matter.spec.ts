import { describe, expect, it } from '@jest/globals';
import { reviewedMatter } from './case-facts.js';
import type { Case } from './entities/case.entity.js';
import type { Review } from './entities/review.entity.js';
import { newCaseFile } from './new-case-file.js';

const review = (level: number, against: Review['against'], decidedAt: string | null): Review =>
  ({ id: `r${level}`, level, against, decidedAt }) as Review;
const matterOf = (...reviews: Review[]) => reviewedMatter({ ...newCaseFile({} as Case), reviews });

describe('what a review is about', () => {
  it('is what was asked', () => {
    expect(matterOf(review(1, 'decline', null))).toBe('decline');
    expect(matterOf(review(1, 'reply', '2026-10-05T09:00:00.000+08:00'))).toBeUndefined();
  });

  it('is for a re-check what the review before it was about', () => {
    expect(matterOf(review(1, 'merge', '2026-10-05T09:00:00.000+08:00'), review(2, 'review', null))).toBe('merge');
  });
});
