import { describe, expect, it } from '@jest/globals';
import { actsOffered, type OfferFacts } from './acts-offered-rules.js';

const OPEN: OfferFacts = {
  state: 'verifying',
  mayBeAsked: true,
  isReplied: false,
  isRated: false,
  asksToWithdraw: false,
  reviewUntil: null,
  today: '2026-12-05',
};
const REPLIED: OfferFacts = { ...OPEN, state: 'replied', isReplied: true, reviewUntil: '2026-12-20' };

describe('what a complainant is offered', () => {
  it('is to add, to ask for a recusal and to withdraw while it is open', () => {
    expect(actsOffered(OPEN)).toEqual(['information', 'photo', 'recusal', 'withdrawal']);
    expect(actsOffered({ ...OPEN, asksToWithdraw: true })).not.toContain('withdrawal');
  });

  it('is to rate once, and never where the rules do not ask', () => {
    expect(actsOffered(REPLIED)).toContain('rating');
    expect(actsOffered({ ...REPLIED, isRated: true })).not.toContain('rating');
    expect(actsOffered({ ...REPLIED, mayBeAsked: false })).not.toContain('rating');
    expect(actsOffered({ ...REPLIED, isReplied: false })).not.toContain('rating');
  });

  it('is a review until the last day of the window', () => {
    expect(actsOffered({ ...REPLIED, today: '2026-12-20' })).toContain('review');
    expect(actsOffered({ ...REPLIED, today: '2026-12-21' })).not.toContain('review');
    expect(actsOffered({ ...REPLIED, state: 'reviewing' })).not.toContain('review');
  });

  it('is nothing but rating and review once it is closed', () => {
    expect(actsOffered({ ...REPLIED, state: 'closed' })).toEqual(['rating', 'review']);
    expect(actsOffered({ ...REPLIED, state: 'closed', isRated: true, reviewUntil: null })).toEqual([]);
  });
});
