import { firstObjection, refusal, type Refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import type { MovedDays } from './calendar-move.entity.js';
import type { ElectionSheet } from './election-book.js';
import { objectionToElection, type ElectionFacts } from './election-rules.js';
import { STAGES } from './stages.js';

/** A move as its rules see it: what holds at the place, what is wanted, the election as it would be, and today. */
export type CalendarMoveFacts = {
  kind: 'stage' | 'polling';
  held: MovedDays;
  wanted: MovedDays;
  /** The row would be the same in every field. */
  isSame: boolean;
  after: Pick<ElectionSheet, 'election' | 'spans' | 'pollings' | 'villages'>;
  /** The place's stages as they would be, in order. */
  calendar: readonly { stage: string; startsOn: Day }[];
  today: Day;
};

const movesSomething: Rule<CalendarMoveFacts> = ({ isSame }) =>
  isSame ? refusal('calendar-move.same', '日期没有变化。', 'These are the days that hold already.') : undefined;

const staysWithinTheElection: Rule<CalendarMoveFacts> = ({ wanted, after: { election } }) =>
  election.startsOn <= wanted.startsOn && wanted.endsOn <= election.endsOn
    ? undefined
    : refusal(
        'calendar-move.outside',
        `日期须在本届选举期内（${election.startsOn} 至 ${election.endsOn}）。`,
        `The days must lie within the election, ${election.startsOn} to ${election.endsOn}.`,
      );

/** A village's exception may overlap the next stage, but no stage begins before the one that it follows. */
const stagesBeginInOrder: Rule<CalendarMoveFacts> = ({ calendar }) => {
  const starts = STAGES.flatMap((stage) => calendar.find((span) => span.stage === stage) ?? []);
  const early = starts.find(({ startsOn }, index) => index > 0 && startsOn < starts[index - 1]!.startsOn);
  return early
    ? refusal(
        'calendar-move.order',
        `${early.stage} 不能早于上一阶段开始。`,
        `${early.stage} cannot begin before the stage that it follows.`,
      )
    : undefined;
};

const electionStaysWhole: Rule<CalendarMoveFacts> = ({ after: { election, spans, pollings, villages } }) => {
  const facts: ElectionFacts = { ...election, spans, pollings, villages };
  return objectionToElection(facts);
};

/** What is wrong with the wanted days. A stage S6 that leaves its polling day behind is widened first, then polling moves, then it shrinks. */
export const objectionToMove = firstObjection([movesSomething, staysWithinTheElection, electionStaysWhole, stagesBeginInOrder]);

/** What time has already decided: look-backs and clocks rest on what is over. */
export const objectionInTime = ({ kind, held, wanted, today }: Omit<CalendarMoveFacts, 'after'>): Refusal | undefined => {
  if (held.endsOn < today)
    return kind === 'polling'
      ? refusal('calendar-move.polled', '投票日已过，不能再移动。', 'Polling day has passed; it cannot be moved.')
      : refusal('calendar-move.over', '该阶段已经结束，不能再移动。', 'The stage is over; it cannot be moved.');
  if (wanted.endsOn < today) return refusal('calendar-move.past', '新日期不能早于今天。', 'The new days cannot lie in the past.');
  if (wanted.startsOn === held.startsOn) return undefined;
  if (held.startsOn <= today && kind === 'stage')
    return refusal(
      'calendar-move.begun',
      `该阶段已于 ${held.startsOn} 开始，只能改结束日。`,
      `The stage began on ${held.startsOn}; only its end can be moved.`,
    );
  if (wanted.startsOn < today)
    return refusal('calendar-move.past', '新日期不能早于今天。', 'The new days cannot lie in the past.');
  return undefined;
};
