import type { CaseState } from '../cases/vocabulary.js';
import type { Day } from '../kernel/time.js';

/** What the complainant may do with number and code. The verbs themselves decide in the end; this is what is offered. */
export const CITIZEN_ACTS = ['information', 'photo', 'rating', 'review', 'recusal', 'withdrawal'] as const;
export type CitizenAct = (typeof CITIZEN_ACTS)[number];

export type OfferFacts = {
  state: CaseState;
  /** Whether the rules let the person be asked at all. */
  mayBeAsked: boolean;
  isReplied: boolean;
  isRated: boolean;
  asksToWithdraw: boolean;
  /** The last day of the window for a review or re-check; null where none is open. */
  reviewUntil: Day | null;
  today: Day;
};

const ANSWERED: readonly CaseState[] = ['replied', 'closed'];

/** In the order in which they stand on the page. Who may not be asked is not asked how they liked the answer (SAT 4). */
export const actsOffered = (facts: OfferFacts): CitizenAct[] =>
  CITIZEN_ACTS.filter((act) => {
    const isOpen = facts.state !== 'closed';
    switch (act) {
      case 'information':
      case 'photo':
      case 'recusal':
        return isOpen;
      case 'withdrawal':
        return isOpen && !facts.asksToWithdraw;
      case 'rating':
        return ANSWERED.includes(facts.state) && facts.isReplied && !facts.isRated && facts.mayBeAsked;
      case 'review':
        return ANSWERED.includes(facts.state) && facts.reviewUntil !== null && facts.today <= facts.reviewUntil;
      default:
        return act satisfies never;
    }
  });
