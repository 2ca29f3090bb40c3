import type { ClockName } from '../../deadlines/clock-names.js';
import type { OpenClock } from '../../deadlines/open-clocks.js';
import type { Instant } from '../../kernel/time.js';
import type { Assignment } from '../entities/assignment.entity.js';
import { colourOf, type Colour } from '../present-obligations.js';
import type { Part } from '../vocabulary.js';

/** A clock as a list shows it: word and colour, when it runs out, and whether it stands still. */
export type RowClock = { clock: ClockName; dueAt: Instant; colour: Colour; isPaused: boolean };

/** One group's part of a case, with what it owes next. */
export type RowObligation = {
  part: Part;
  groupId: string;
  isTakenOver: boolean;
  isDone: boolean;
  /** What this group owes next; null where nothing is, or the reader does not read that clock. */
  clock: RowClock | null;
};

/** Both groups side by side, and what others (the desk, the office, a review body) owe next. */
export type RowClocks = { lead: RowObligation | null; coHandler: RowObligation | null; desk: RowClock | null };

export type Seat = Pick<Assignment, 'id' | 'groupId' | 'part' | 'takenOverAt' | 'doneAt'>;

export type RowFacts = {
  seats: readonly Seat[];
  /** Those that the reader reads. */
  clocks: readonly OpenClock[];
  /** The group that answers for an action or a letter of supervision, by that row's id. */
  owners: ReadonlyMap<string, string | null>;
  /** Whether the town group has given its word on the correction, or been silent for 1 W. */
  hasTownWord: boolean;
  now: Instant;
};

/** Owed by the group that leads (accountable-rules.ts). */
const OF_THE_LEAD: readonly ClockName[] = [
  'not_taken_lead',
  'first_contact',
  'verify',
  'order_correction',
  'explanation_reply',
  'whole_case',
  'legal_60c',
];

/** Owed by whoever is named in the row that the clock is about. */
const OF_AN_OWNER: readonly ClockName[] = ['action', 'supervision'];

/** What each group owes next in one case. Pure. */
export const rowClocks = (facts: RowFacts): RowClocks => {
  const [lead, coHandler] = (['lead', 'co_handler'] as const).map((part) => facts.seats.find((seat) => seat.part === part));
  const ofLead = facts.clocks.filter((clock) => lead !== undefined && isOfLead(clock, lead, coHandler, facts));
  const ofTown = facts.clocks.filter((clock) => coHandler !== undefined && isOfTown(clock, coHandler, facts));
  const ofOthers = facts.clocks.filter((clock) => !ofLead.includes(clock) && !ofTown.includes(clock));
  return {
    lead: lead ? obligation(lead, lead.doneAt !== null, ofLead, facts.now) : null,
    coHandler: coHandler ? obligation(coHandler, isDoneByTown(coHandler, facts), ofTown, facts.now) : null,
    desk: firstOf(ofOthers, facts.now),
  };
};

const isOfLead = ({ clock, subjectId }: OpenClock, lead: Seat, town: Seat | undefined, { owners }: RowFacts): boolean => {
  if (OF_THE_LEAD.includes(clock)) return true;
  if (!OF_AN_OWNER.includes(clock)) return false;
  // An owner without a group (a village election committee) is answered for by the group that ordered.
  const owner = owners.get(subjectId ?? '') ?? lead.groupId;
  return owner === lead.groupId || (clock === 'action' && owner !== town?.groupId);
};

/** Until it has given its word, the whole case's limit is the town group's as well (lifecycle.md, beside the case). */
const isOfTown = ({ clock, subjectId }: OpenClock, town: Seat, facts: RowFacts): boolean => {
  if (clock === 'not_taken_town') return true;
  if (OF_AN_OWNER.includes(clock)) return facts.owners.get(subjectId ?? '') === town.groupId;
  return clock === 'whole_case' && !isDoneByTown(town, facts);
};

const isDoneByTown = ({ doneAt }: Seat, { hasTownWord }: RowFacts): boolean => doneAt !== null || hasTownWord;

const obligation = (
  { part, groupId, takenOverAt }: Seat,
  isDone: boolean,
  clocks: readonly OpenClock[],
  now: Instant,
): RowObligation => ({ part, groupId, isTakenOver: takenOverAt !== null, isDone, clock: firstOf(clocks, now) });

/** The one that runs out first; those that stand still come after those that run. */
const firstOf = (clocks: readonly OpenClock[], now: Instant): RowClock | null => {
  const [first] = clocks.toSorted((a, b) => weight(a).localeCompare(weight(b)));
  return first
    ? { clock: first.clock, dueAt: first.dueAt, colour: colourOf(first, now), isPaused: first.pausedAt !== null }
    : null;
};

const weight = ({ pausedAt, dueAt, clock }: OpenClock): string => `${pausedAt === null ? 0 : 1}${dueAt}${clock}`;
