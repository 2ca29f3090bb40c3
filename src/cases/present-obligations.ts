import type { ClockRow } from '../deadlines/open-clocks.js';
import type { Actor } from '../kernel/actor.js';
import type { Instant } from '../kernel/time.js';
import type { Roster } from '../people/roster.js';
import { accountableFor, type Accountable } from './accountable-rules.js';
import type { CaseFile } from './case-file.js';
import { wordsOnCorrection } from './case-facts.js';
import type { Assignment } from './entities/assignment.entity.js';
import type { Escalation } from './entities/escalation.entity.js';
import { isShutOut } from './order-rules.js';
import { readsClock, type Depth } from './permissions/reading.js';

/** What lies beside the file: read for showing it, asked by no guard. */
export type Beside = { escalations: readonly Escalation[]; roster: Roster };

/** 绿 in time, 黄 a reminder has fired, 红 late; null where the clock has ended or is the citizen's own. */
export type Colour = 'green' | 'yellow' | 'red' | null;

export const colourOf = (
  {
    slot,
    side,
    pausedAt,
    breachedAt,
    dueAt,
    lastRung,
  }: Pick<ClockRow, 'slot' | 'side' | 'pausedAt' | 'breachedAt' | 'dueAt' | 'lastRung'>,
  now: Instant,
): Colour => {
  if (slot === null || side === 'citizen') return null;
  const isLate = pausedAt === null ? dueAt <= now : breachedAt !== null;
  if (isLate) return 'red';
  return lastRung === null ? 'green' : 'yellow';
};

/** Who owes what an open clock is about; null where it has ended. */
export const accountableIn = (file: CaseFile, roster: Roster, clock: ClockRow): Accountable | null =>
  clock.slot === null
    ? null
    : accountableFor(clock, {
        ...file,
        roster,
        mayBeNamed: ({ id, groupId, active }) => active && !isShutOut(file, { staffId: id, groupId }),
      });

export type DatedAssignment = Omit<Assignment, 'caseId'> & {
  /** When it must be taken over; null where the reader does not read that clock. */
  takeOverBy: Instant | null;
  /** When the case must be done by; null before acceptance. */
  dueBy: Instant | null;
  isOverdue: boolean;
};

/** Each group's own dated obligation: taken over, done and overdue each on its own. */
export const datedAssignments = (file: CaseFile, clocks: readonly ClockRow[], depth: Depth, now: Instant): DatedAssignment[] => {
  const whole = clocks
    .filter((c) => c.clock === 'whole_case')
    .toSorted(byStart)
    .at(-1);
  return file.assignments.map(({ caseId: _caseId, ...row }) => {
    const name = row.part === 'lead' ? 'not_taken_lead' : 'not_taken_town';
    const taking = clocks
      .filter((c) => c.clock === name && c.subjectId === row.id)
      .toSorted(byStart)
      .at(-1);
    const doneAt = row.doneAt ?? townWord(file, row, now);
    const isLate = (clock: ClockRow | undefined) => clock !== undefined && colourOf(clock, now) === 'red';
    return {
      ...row,
      doneAt,
      takeOverBy: taking && readsClock(depth, name) ? taking.dueAt : null,
      dueBy: whole?.dueAt ?? null,
      isOverdue: row.releasedAt === null && doneAt === null && (isLate(taking) || isLate(whole)),
    };
  });
};

/** The town group's part is done by its concurrence, dissent or 1 W of silence on the correction (lifecycle.md). */
const townWord = (file: CaseFile, { part, groupId, releasedAt }: Omit<Assignment, 'caseId'>, now: Instant): Instant | null => {
  if (part !== 'co_handler' || releasedAt !== null) return null;
  const word = wordsOnCorrection(file).find((c) => c.stance !== 'asked' && c.groupId === groupId);
  const { silenceEndsOn } = file;
  return word?.at ?? (silenceEndsOn !== null && silenceEndsOn <= now ? silenceEndsOn : null);
};

const byStart = (a: ClockRow, b: ClockRow): number => (a.startedAt < b.startedAt ? -1 : 1);

/** The ladder writes it down later, when it would have gone up; it has ended with its clock. */
const endOfClock = (
  { deadlineId, acknowledgedAt }: Pick<Escalation, 'deadlineId' | 'acknowledgedAt'>,
  clocks: readonly ClockRow[],
): Instant | null => {
  const ended = acknowledgedAt === null ? clocks.find(({ id, slot }) => id === deadlineId && slot === null) : undefined;
  return ended?.metAt ?? ended?.cancelledAt ?? null;
};

type Shown = Omit<Escalation, 'caseId' | 'districtCode'>;
type TownShown = Omit<Shown, 'ackNote' | 'acknowledgedById'>;

/** Who reads the whole case reads every rung; a town those of its own obligations, without what was noted about them. */
export const escalationsFor = (
  depth: Depth,
  actor: Actor,
  escalations: readonly Escalation[],
  clocks: readonly ClockRow[],
): (Shown | TownShown)[] => {
  const shown = escalations.map(({ caseId: _caseId, districtCode: _district, ...row }) => ({
    ...row,
    endedAt: row.endedAt ?? endOfClock(row, clocks),
  }));
  if (depth === 'full') return shown;
  if (depth !== 'town' || actor.kind !== 'staff') return [];
  return shown
    .filter(({ groupId, clock }) => groupId === actor.groupId && clock !== null && readsClock(depth, clock))
    .map(({ ackNote: _note, acknowledgedById: _by, ...row }) => row);
};
