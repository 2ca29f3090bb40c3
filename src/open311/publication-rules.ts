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
  naming: Naming;
};

/** Whether a village of this town is named: `kept` leaves what was told before, where nobody has told how many vote there now. */
export type Naming = 'village' | 'town' | 'kept';

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

type Village = { code: string; voters: number | undefined };

/**
 * Which villages of one town are named. The town stands for the small ones only where several small ones together are no small one: a single
 * village that is never named would be named by that. Otherwise the town stands for all. `villages`: all of the town, with the registered
 * voters of the election, 0 or undefined where nobody has told.
 */
export const namingIn = (villages: readonly Village[]): ReadonlyMap<string, Naming> => {
  const small = villages.filter(({ voters = 0 }) => voters < FEW_VOTERS);
  const together = small.reduce((sum, { voters = 0 }) => sum + voters, 0);
  const isCover = small.length === 0 || (small.length >= 2 && together >= FEW_VOTERS);
  const isTold = villages.some(({ voters = 0 }) => voters > 0);
  return new Map(
    villages.map(({ code, voters = 0 }) => [code, !isTold ? 'kept' : isCover && voters >= FEW_VOTERS ? 'village' : 'town']),
  );
};

/** Accusations, secrets, X-codes and what was taken back are nobody's to read (model §4.11). */
const mayBeRead = ({ category, confidentiality, channel, outcome, codes, townCode }: CaseFacts): boolean =>
  confidentiality === 'NORMAL' &&
  category !== 'accusation' &&
  channel !== 'LOOKBACK' &&
  outcome !== 'withdrawn' &&
  townCode !== null &&
  codes.some((code) => code !== null) &&
  !codes.some((code) => code?.startsWith('X') ?? false);

const placeOf = ({ townCode, villageCode, naming }: CaseFacts, before: string | null): string | null => {
  const isOfHere = before === townCode || before === villageCode;
  if (naming === 'kept' && before !== null && isOfHere) return before;
  return naming === 'village' ? villageCode : townCode;
};

/**
 * What is public of a case as of the beginning of `today`: what happened today is told tomorrow, so that nobody can lay the moment of an
 * entry beside who was seen at the desk. Listed once somebody has decided what becomes of it: most of what turns out to be an accusation or a
 * secret turns out so by then, and nobody sees it vanish. `before`: the place that was told last.
 */
export const publicationOf = (facts: CaseFacts, today: Day, before: string | null = null): Publication => {
  const isPublic = mayBeRead(facts);
  const isClosed = facts.state === 'closed' && facts.closedAt !== null && dayOf(facts.closedAt) < today;
  const requestedDay = dayOf(facts.receivedAt);
  return {
    serviceCode: isPublic ? (facts.codes.find((code) => code !== null) ?? null) : null,
    placeCode: isPublic ? placeOf(facts, before) : null,
    status: isPublic && isClosed ? 'closed' : 'open',
    requestedDay,
    isPublic,
    isListed: isPublic && facts.state !== 'registered' && requestedDay < today,
  };
};
