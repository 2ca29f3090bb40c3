import type { CaseState, Category, Channel, Confidentiality, Outcome } from '../cases/vocabulary.js';
import { dayOf, type Day, type Instant } from '../kernel/time.js';
import type { PublicStatus } from './open311-request.entity.js';

export type CaseFacts = {
  channel: Channel;
  state: CaseState;
  outcome: Outcome | null;
  category: Category;
  confidentiality: Confidentiality;
  townCode: string | null;
  villageCode: string | null;
  receivedAt: Instant;
  closedAt: Instant | null;
  /** Codes of its points; null where a point has none yet. */
  codes: readonly (string | null)[];
  /** Registered voters of the village; undefined where nobody has told. */
  voters: number | undefined;
};

export type Publication = {
  serviceCode: string | null;
  placeCode: string | null;
  status: PublicStatus;
  requestedDay: Day;
  isPublic: boolean;
  isListed: boolean;
};

/** In a village with fewer voters a neighbour knows who complained; the town stands for it. */
export const FEW_VOTERS = 300;

/** Accusations, secrets, X-codes and what was taken back are nobody's to read (model §4.11). */
const mayBeRead = ({ category, confidentiality, channel, outcome, codes, townCode }: CaseFacts): boolean =>
  confidentiality === 'NORMAL' &&
  category !== 'accusation' &&
  channel !== 'LOOKBACK' &&
  outcome !== 'withdrawn' &&
  townCode !== null &&
  codes.some((code) => code !== null) &&
  !codes.some((code) => code?.startsWith('X') ?? false);

const placeOf = ({ townCode, villageCode, voters }: CaseFacts): string | null =>
  villageCode !== null && voters !== undefined && voters >= FEW_VOTERS ? villageCode : townCode;

/**
 * What is public of a case as of the beginning of `today`: what happened today is told tomorrow, so that nobody can lay the moment of an
 * entry beside who was seen at the desk.
 */
export const publicationOf = (facts: CaseFacts, today: Day): Publication => {
  const isPublic = mayBeRead(facts);
  const isClosed = facts.state === 'closed' && facts.closedAt !== null && dayOf(facts.closedAt) < today;
  const requestedDay = dayOf(facts.receivedAt);
  return {
    serviceCode: isPublic ? (facts.codes.find((code) => code !== null) ?? null) : null,
    placeCode: isPublic ? placeOf(facts) : null,
    status: isPublic && isClosed ? 'closed' : 'open',
    requestedDay,
    isPublic,
    isListed: isPublic && requestedDay < today,
  };
};
