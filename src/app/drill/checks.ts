import type { WorkingCalendar } from '../../calendar/working-days.js';
import { HANDLING_CLOCKS, type ClockName } from '../../deadlines/clock-names.js';
import type { LadderTable } from '../../deadlines/ladder-table.js';
import { rungTime } from '../../deadlines/rung-times-rules.js';
import { both, type Sentence } from '../../kernel/rule.js';
import { MINUTE, plus, type Instant } from '../../kernel/time.js';
import { grouped } from '../../kernel/grouped.js';
import type { AlertFacts, ClockFacts, FiredFacts, LadderFacts } from './ladder-facts.js';
import { lateRungs } from './late-rungs.js';
import type { Sleep } from './story-days.js';

export type CheckFacts = LadderFacts & {
  ladders: Pick<LadderTable, 'ladderOf'>;
  calendar: WorkingCalendar;
  sleep: Sleep;
  now: Instant;
};

/** What must never happen, with every place where it did. */
export type CheckResult = { title: Sentence; found: string[] };

/** Everything that must be zero after a drill. Pure. */
export const checksOf = (facts: CheckFacts): CheckResult[] => [
  { title: both('同一级触发两次', 'a rung fired twice'), found: firedTwice(facts) },
  { title: both('到点未触发', 'a rung due and not fired'), found: dueAndNotFired(facts).map(nameOf) },
  { title: both('迟触发而无原因', 'a rung fired late without a reason'), found: lateWithoutReason(facts) },
  { title: both('时限结束后仍触发', 'a rung of a clock that had ended'), found: afterItsClock(facts) },
  { title: both('办结后触发办理时限', 'a rung of a handling clock after closing'), found: afterClosing(facts) },
  { title: both('告知了应回避的人', 'a person told of a case they are excluded from'), found: toldThoughExcluded(facts) },
  { title: both('阶梯跳级或颠倒', 'a ladder that is not climbed in order'), found: notAPrefix(facts) },
];

type Rung = { number: string; clock: string | null; rung: string };
const nameOf = ({ number, clock, rung }: Rung): string => `${number} ${clock ?? ''} ${rung}`;

const firedTwice = ({ fired }: LadderFacts): string[] =>
  [...grouped(fired, ({ deadlineId, caseId, rung, subjectId }) => `${deadlineId ?? `${caseId}/${subjectId}`} ${rung}`).values()]
    .filter((same) => same.length > 1)
    .flatMap(([first]) => (first ? [nameOf(first)] : []));

/** Nothing is demanded within this time (ms) of what made it due: the house needs a moment. */
const MOMENT = MINUTE;

/** Worked out anew from start and due, without the cursor: what lay before the end of its clock must have fired. */
export const dueAndNotFired = ({ clocks, fired, ladders, calendar, now }: CheckFacts): Rung[] => {
  const known = new Set(fired.map(({ deadlineId, rung }) => `${deadlineId} ${rung}`));
  return clocks.flatMap((clock) => {
    // A clock that ended while it stood still keeps the mark of the pause.
    const endedAt = clock.pausedAt ?? endOf(clock) ?? now;
    return ladders.ladderOf(clock.clock).flatMap(({ rung }): Rung[] => {
      const at = rungTime(rung, clock, calendar);
      const isOwed = at !== undefined && plus(at > clock.createdAt ? at : clock.createdAt, MOMENT) < endedAt;
      return isOwed && !known.has(`${clock.id} ${rung}`) ? [{ number: clock.number, clock: clock.clock, rung }] : [];
    });
  });
};

const endOf = ({ metAt, cancelledAt }: ClockFacts): Instant | null => metAt ?? cancelledAt;

const lateWithoutReason = (facts: CheckFacts): string[] =>
  lateRungs(facts)
    .filter(({ reason }) => reason === 'unknown')
    .map((rung) => `${nameOf(rung)}: ${rung.rungAt} → ${rung.firedAt}`);

const afterItsClock = ({ fired, clocks, entered }: LadderFacts): string[] => {
  const byCase = grouped(entered, ({ caseId }) => caseId);
  /** A visit that is entered late ends its clock at the time of the visit; until it was entered nobody could know. */
  const knownSince = (clock: ClockFacts): Instant | null => {
    const endedAt = endOf(clock);
    const kind = ENTERED_LATE[clock.clock];
    if (endedAt === null || kind === undefined) return endedAt;
    return byCase.get(clock.caseId)?.find((one) => one.kind === kind && one.at >= endedAt)?.at ?? endedAt;
  };
  const ends = new Map(clocks.map((clock) => [clock.id, knownSince(clock)]));
  return fired
    .filter(({ deadlineId, firedAt }) => {
      const endedAt = ends.get(deadlineId ?? '');
      return typeof endedAt === 'string' && firedAt > endedAt;
    })
    .map(nameOf);
};

const ENTERED_LATE: Partial<Record<ClockName, LadderFacts['entered'][number]['kind']>> = {
  verify: 'siteVisit',
  acknowledge: 'delivery',
  notice_15c: 'delivery',
};

const isHandlingClock = (clock: ClockName): boolean => (HANDLING_CLOCKS as readonly ClockName[]).includes(clock);

const afterClosing = ({ fired, closings }: LadderFacts): string[] => {
  const closed = grouped(closings, ({ caseId }) => caseId);
  return fired
    .filter(({ clock }) => clock !== null && isHandlingClock(clock))
    .filter(({ caseId, firedAt }) => closed.get(caseId)?.some(({ from, to }) => firedAt > from && (to === null || firedAt < to)))
    .map(nameOf);
};

const toldThoughExcluded = ({ alerts, exclusions, fired }: LadderFacts): string[] => {
  const byCase = grouped(exclusions, ({ caseId }) => caseId);
  const numbers = new Map(fired.map(({ caseId, number }) => [caseId, number]));
  const isOut = ({ caseId, staffId, groupId, raisedAt }: AlertFacts): boolean =>
    byCase
      .get(caseId)
      ?.some(
        (out) =>
          (out.staffId === staffId || out.groupId === groupId) &&
          out.since <= raisedAt &&
          (out.liftedAt === null || out.liftedAt > raisedAt),
      ) ?? false;
  return alerts.filter(isOut).map(({ caseId, toldAs, raisedAt }) => `${numbers.get(caseId) ?? ''} ${toldAs} ${raisedAt}`);
};

/** Below the highest rung that fired every one has fired, or does not exist for so short a limit; and none before one below it. */
const notAPrefix = ({ fired, clocks, ladders, calendar }: CheckFacts): string[] => {
  const byClock = grouped(
    fired.filter(({ deadlineId }) => deadlineId !== null),
    ({ deadlineId }) => deadlineId,
  );
  return clocks.flatMap((clock) => {
    const own = new Map<string, FiredFacts>((byClock.get(clock.id) ?? []).map((one) => [one.rung, one]));
    const ladder = ladders.ladderOf(clock.clock).map(({ rung }) => rung);
    const highest = ladder.findLastIndex((rung) => own.has(rung));
    const below = ladder.slice(0, highest + 1);
    const skipped = below.filter((rung) => !own.has(rung) && rungTime(rung, clock, calendar) !== undefined);
    const times = below.flatMap((rung) => own.get(rung) ?? []);
    const turned = times.filter(({ firedAt }, index) => firedAt < (times[index - 1]?.firedAt ?? ''));
    return [...skipped.map((rung) => ({ number: clock.number, clock: clock.clock, rung })), ...turned].map(nameOf);
  });
};
