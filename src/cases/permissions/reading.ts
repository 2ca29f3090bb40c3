import type { Actor, Role, Staff } from '../../kernel/actor.js';
import type { ClockName } from '../../deadlines/clock-names.js';
import type { Case } from '../entities/case.entity.js';
import type { EventKind } from '../step-names.js';

/** How much of a visible case an actor reads: everything but the identity; the desk's part; a town's tasks; the discipline liaison's references. */
export type Depth = 'full' | 'desk' | 'town' | 'reference';

export const isTownRole = (role: Role): boolean => role === 'town_leader' || role === 'town_member';

export const depthFor = ({ role }: Pick<Staff, 'role'>, { category }: Pick<Case, 'category'>): Depth => {
  if (isTownRole(role)) return 'town';
  if (role === 'intake_clerk') return category === 'accusation' ? 'desk' : 'full';
  if (role === 'discipline_liaison') return category === 'accusation' ? 'full' : 'reference';
  return 'full';
};

/** The complaint's words as this depth may read them; a town's are those that the desk has confirmed. */
export const wordsFor = (
  depth: Depth,
  { workingText, redactedText }: Pick<Case, 'workingText' | 'redactedText'>,
): string | null => (depth === 'town' ? redactedText : depth === 'reference' ? null : workingText);

/**
 * Who took the complaint at a polling desk must not learn by a telephone number alone whether that person complained before, nor later of which
 * other case it is that the same person brought (R20).
 */
export const tookAtPollingDesk = (actor: Actor, { receivedById }: Pick<Case, 'receivedById'>): boolean =>
  actor.kind === 'staff' && receivedById === actor.id && isOfPollingDesk(actor);

export const isOfPollingDesk = ({ role }: Pick<Staff, 'role'>): boolean =>
  role === 'guidance_member' || role === 'guidance_leader';

/** A row of which these words may be kept from the reader. */
export type ReadBack<R, K extends keyof R> = Omit<R, K> & { [P in K]: R[P] | null };

/**
 * A row as its author may read it back. Names, telephones and addresses of the complainant are masked in whatever is written; a town does not read
 * its own words again, or it could write a list of villagers and see which of them was masked (R20).
 */
export const readBack = <R extends object, K extends keyof R>(actor: Actor, row: R, ...words: readonly K[]): ReadBack<R, K> => {
  if (actor.kind !== 'staff' || !isTownRole(actor.role)) return row;
  return { ...row, ...(Object.fromEntries(words.map((word) => [word, null])) as Record<K, null>) };
};

/** Clocks of tasks. The others tell whether and how the complainant can be reached. */
const TASK_CLOCKS: readonly ClockName[] = [
  'not_taken_town',
  'verify',
  'order_correction',
  'action',
  'whole_case',
  'legal_60c',
  'recheck',
];

/** What moved the case or a task. The others tell what the complainant did, or that somebody else was called in. */
const TASK_EVENTS: readonly EventKind[] = [
  ...(['register', 'accept', 'startVerification', 'confirm', 'clear', 'finishCorrection', 'reply', 'close'] as const),
  ...(['reopen', 'requestReview', 'uphold', 'requestRecheck', 'sendBack', 'transfer', 'merge', 'withdraw', 'decline'] as const),
  ...([
    'takeOver',
    'vecRelay',
    'vecDecision',
    'explanation',
    'extensionDecision',
    'suspensionDecision',
    'suspensionEnd',
  ] as const),
];

export const readsTasksOnly = (depth: Depth): boolean => depth === 'town' || depth === 'reference';

/** The clocks of a case that this depth reads; undefined: all of them. */
export const clocksRead = (depth: Depth): readonly ClockName[] | undefined => (readsTasksOnly(depth) ? TASK_CLOCKS : undefined);

export const readsClock = (depth: Depth, clock: ClockName): boolean => clocksRead(depth)?.includes(clock) ?? true;

export const readsEvent = (depth: Depth, kind: EventKind): boolean => !readsTasksOnly(depth) || TASK_EVENTS.includes(kind);
