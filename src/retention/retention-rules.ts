import type { Case } from '../cases/entities/case.entity.js';
import { refusal, type Rule } from '../kernel/rule.js';
import { dayOf, type Day } from '../kernel/time.js';

type Closing = Pick<Case, 'state' | 'closedAt'>;

/** A case as retention looks at it. `parent`: the case it was merged into. */
export type Held = Closing & { parent: Closing | null };

/** Why nothing of a case is erased yet. */
export const LEFT_OUT = ['open', 'parent-open'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Whoever is still answered, reviewed or worked for again must be reachable; a merged case is answered with the one it went into. Pure. */
export const leftOut = ({ state, closedAt, parent }: Held): LeftOut | undefined => {
  if (state !== 'closed' || closedAt === null) return 'open';
  return parent !== null && (parent.state !== 'closed' || parent.closedAt === null) ? 'parent-open' : undefined;
};

/** The first day on which it may be erased: so many months after the later of the election's end and the closing. Undefined while it is left out. Pure. */
export const erasableFrom = (held: Held, electionEndsOn: Day, months: number): Day | undefined => {
  if (leftOut(held)) return undefined;
  const ends = [held.closedAt, held.parent?.closedAt].flatMap((at) => (at ? [dayOf(at)] : []));
  return addMonths([electionEndsOn, ...ends].toSorted().at(-1)!, months);
};

/** The same day so many months later, or the last of a month that is too short for it. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`;
};

type Decision = { proposerId: string; deciderId: string };

/** Nobody approves what they proposed (model §4.11: what is destroyed cannot be looked at again). */
export const deciderIsAnother: Rule<Decision> = ({ proposerId, deciderId }) =>
  proposerId === deciderId
    ? refusal('retention.own-plan', '不能批准自己提出的销毁清单。', 'Nobody approves a list that they proposed.')
    : undefined;

type Seen = { digest: string; seen: string };

/** What is approved is the list that was looked at. */
export const listIsTheOneSeen: Rule<Seen> = ({ digest, seen }) =>
  digest === seen
    ? undefined
    : refusal(
        'retention.another-list',
        '清单与您核对的不一致，请重新核对。',
        'The list is not the one you looked at; look again.',
      );
