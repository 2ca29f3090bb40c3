import { byCitizen, step, type Act } from './act.js';
import type { OutcomeReview } from './demo-data.js';
import { atHour } from './moments.js';

const REVIEWER = 'fc01';

/** The complainant's request and the body's opinion. Sent back, the case waits for fresh verifiers: the data has no second round. */
export const planReview = (review: OutcomeReview, replied: Act): Act[] => {
  const grounds = review.reasons.split('复查认为')[0] ?? review.reasons;
  const request = byCitizen('review', { at: review.requestedAt, body: { grounds }, after: [replied] });
  const opinion = {
    at: atHour(review.opinionGivenOn, '10:00'),
    by: REVIEWER,
    after: [request],
  };
  const decided =
    review.result === 'uphold'
      ? step('uphold', { ...opinion, body: { opinion: review.reasons } })
      : step('sendBack', {
          ...opinion,
          body: { decision: review.result === 'vary' ? 'vary' : 'redo', opinion: review.reasons },
        });
  return [request, decided];
};
