import type { WorkingCalendar } from '../calendar/working-days.js';
import { dayOf, startOfDay, type Instant } from '../kernel/time.js';
import type { ClockContext } from './clock-context.js';
import type { ClockSpec, Column } from './clock-spec.js';
import { countLimit, type CountingMode, type Limit } from './limit.js';

/** Which bound came before the clock's own limit; null when none did. */
export type BoundedBy = 'next_stage' | 'polling' | 'legal' | null;

/** The clock's own limit and what may come before it, each as an instant. */
export type Bounds = {
  startedAt: Instant;
  limitDueAt: Instant;
  legalDueAt: Instant | null;
  nextStageAt: Instant | null;
  pollingEndAt: Instant | null;
};

/** A due time with everything that explains it. */
export type Due = Bounds & {
  limitText: string;
  countingMode: CountingMode;
  provisional: boolean;
  dueAt: Instant;
  boundedBy: BoundedBy;
};

/** From when to count; `dueAt` is a date given by a person, `outerDueAt` the due of the case's legal clock. */
export type Counting = { from: Instant; dueAt?: Instant; outerDueAt?: Instant | null };

const POLLING_STAGES = ['S6', 'S7'];

/** Whether anybody is there to whom the clock is owed; LOOKBACK is found by ourselves (deadlines.md; R29). */
export const isOwed = (
  { needs }: Pick<ClockSpec, 'needs'>,
  { channel, contact }: Pick<ClockContext, 'channel' | 'contact'>,
): boolean => {
  if (needs === 'nobody') return true;
  if (channel === 'LOOKBACK' || contact === 'NONE') return false;
  return needs === 'complainant' || contact !== 'CODE_ONLY';
};

/** The column of the table that holds for this case. */
export const columnFor = (context: ClockContext): Column => {
  if (isOfPollingDay(context)) return 'polling';
  if (context.severity === 4 || context.isKeyVillage) return 'severity4OrKey';
  return context.severity === 3 ? 'severity3' : 'normal';
};

export const limitFor = (spec: ClockSpec, context: ClockContext): Limit =>
  ((context.channel === 'LETTER' && spec.letter) || spec.limits)[columnFor(context)];

/**
 * The effective due: the earliest of internal limit, legal limit, start of the next stage and 24:00 of the day before polling
 * (deadlines.md, "Counting"). Throws RangeError when the limit is `given` and no date was.
 */
export const effectiveDue = (spec: ClockSpec, counting: Counting, context: ClockContext, calendar: WorkingCalendar): Due => {
  const { from } = counting;
  const limit: Limit = counting.dueAt === undefined ? limitFor(spec, context) : { text: 'given', mode: 'given', count: 0 };
  const own =
    counting.dueAt === undefined ? countLimit(limit, from, spec.side, calendar) : { dueAt: counting.dueAt, provisional: false };
  const legal = spec.legalLimit && countLimit(spec.legalLimit, from, spec.side, calendar);
  const bounds: Bounds = {
    startedAt: from,
    limitDueAt: own.dueAt,
    legalDueAt: legal?.dueAt ?? counting.outerDueAt ?? null,
    nextStageAt: spec.bounded && context.nextStageStart ? startOfDay(context.nextStageStart) : null,
    pollingEndAt: spec.bounded && context.pollingDay ? startOfDay(context.pollingDay) : null,
  };
  const { dueAt, boundedBy } = earliest(bounds);
  const provisional = own.provisional || (boundedBy === 'legal' && legal?.provisional === true);
  return { ...bounds, limitText: limit.text, countingMode: limit.mode, provisional, dueAt, boundedBy };
};

/** The minimum that wins. A bound that is not after the clock's start is ignored: it can no longer be kept. */
export const earliest = (bounds: Bounds): { dueAt: Instant; boundedBy: BoundedBy } => {
  const candidates: [Instant | null, BoundedBy][] = [
    [bounds.legalDueAt, 'legal'],
    [bounds.nextStageAt, 'next_stage'],
    [bounds.pollingEndAt, 'polling'],
  ];
  let winner: { dueAt: Instant; boundedBy: BoundedBy } = { dueAt: bounds.limitDueAt, boundedBy: null };
  for (const [at, boundedBy] of candidates) {
    if (at !== null && at > bounds.startedAt && at < winner.dueAt) winner = { dueAt: at, boundedBy };
  }
  return winner;
};

/** Stages S6–S7, or channel ONSITE, received on the village's polling day. Without a stage on file that day is S6. */
export const isOfPollingDay = ({ channel, stage, receivedAt, pollingDay }: ClockContext): boolean =>
  dayOf(receivedAt) === pollingDay && (channel === 'ONSITE' || !stage || POLLING_STAGES.includes(stage));
