import type { CaseState, Outcome } from '../cases/vocabulary.js';
import type { ClockName } from '../deadlines/clock-names.js';
import { both, type Sentence } from '../kernel/rule.js';
import type { Day, Instant } from '../kernel/time.js';

/** What the person is told about where the case stands. */
export type StandingFacts = {
  state: CaseState;
  outcome: Outcome | null;
  reviewUntil: Day | null;
  suspendedUntil: Day | null;
  informationDueAt: Instant | null;
  clocks: readonly { clock: ClockName; dueAt: Instant }[];
};

/** Which of the five words; 复查中 stands beside them. */
export const stepNumber = (state: CaseState): number | null => {
  const steps: Record<CaseState, number | null> = {
    registered: 1,
    routed: 2,
    verifying: 3,
    correcting: 4,
    explaining: 4,
    replied: 4,
    reviewing: null,
    closed: 5,
  };
  return steps[state];
};

/** What happens next, in plain words. */
export const nextStep = (facts: StandingFacts): Sentence => {
  const { state, outcome, suspendedUntil, informationDueAt, clocks } = facts;
  const isUnsatisfied = clocks.some(({ clock }) => clock === 'follow_up');
  if (informationDueAt) return both('请按补正通知补充情况。', 'Please supply what the request for information asks for.');
  if (suspendedUntil)
    return both(`已中止办理，最迟 ${suspendedUntil} 后恢复。`, `Suspended; it goes on after ${suspendedUntil} at the latest.`);
  if (isUnsatisfied) return unsatisfied(facts);
  if (outcome === 'merged')
    return both('与同一事项合并办理，仍会单独答复您。', 'Handled together with the same matter; you will get an own reply.');
  switch (state) {
    case 'registered':
      return both('由受理负责人决定是否受理，并告知您。', 'The desk decides whether to accept it, and tells you.');
    case 'routed':
      return both('区指导组将派两名以上人员核实。', 'The district guidance group sends two or more people to verify.');
    case 'verifying':
      return both('正在核实，核实后逐点认定。', 'It is being verified; a finding on each point follows.');
    case 'correcting':
      return both('已责令改正，改正结果须经他人核查。', 'Correction was ordered; someone else checks it.');
    case 'explaining':
      return both('将向您说明情况并书面答复。', 'You will get an explanation and a written reply.');
    case 'replied':
    case 'closed':
      return afterAnswer(facts);
    case 'reviewing':
      return both('审查机关正在审查，将书面告知您意见。', 'The review body is at work and will give a written opinion.');
    default:
      return state satisfies never;
  }
};

const unsatisfied = (facts: StandingFacts): Sentence => {
  const { reviewUntil } = facts;
  const promise = both(
    '您表示不满意，区选举办将由没有办理过此件的人员另行答复您。',
    'You were not satisfied: somebody of the district office who did not handle the case will answer you.',
  );
  if (!reviewUntil) return promise;
  const right = afterAnswer(facts);
  return both(`${promise.zh}${right.zh}`, `${promise.en} ${right.en}`);
};

const afterAnswer = ({ outcome, reviewUntil }: StandingFacts): Sentence => {
  if (outcome === 'transferred')
    return both('已转送有权机关，由其办理并告知您。', 'Sent on to the competent body, which will tell you more.');
  if (outcome === 'withdrawn') return both('已按您的申请撤回。', 'Withdrawn as you asked.');
  if (outcome === 'final') return both('程序已经终结。', 'The procedure has come to its end.');
  if (reviewUntil && outcome === 'upheld')
    return both(`如不服，可在 ${reviewUntil} 前申请复核。`, `If you disagree, ask for a re-check by ${reviewUntil}.`);
  if (reviewUntil)
    return both(`如不服，可在 ${reviewUntil} 前申请复查。`, `If you disagree, ask for a review by ${reviewUntil}.`);
  return outcome === null
    ? both('已答复，送达后三十日内可以申请复查。', 'Replied; a review can be asked for within 30 days of service.')
    : both('已办结。', 'Closed.');
};

/** The clock whose due is the date that the person waits for, the first that runs. */
const AWAITED: Record<CaseState, readonly ClockName[]> = {
  registered: ['notice_15c'],
  routed: ['whole_case', 'legal_60c'],
  verifying: ['whole_case', 'legal_60c'],
  correcting: ['whole_case', 'legal_60c'],
  explaining: ['whole_case', 'legal_60c'],
  replied: ['follow_up', 'call_back'],
  reviewing: ['recheck', 'review'],
  closed: ['follow_up'],
};

/** By when; null where nothing is awaited. */
export const awaitedDue = ({ state, outcome, informationDueAt, clocks }: StandingFacts): Instant | null => {
  if (informationDueAt) return informationDueAt;
  const awaited = outcome === 'merged' ? [...AWAITED.closed, ...AWAITED.verifying] : AWAITED[state];
  for (const name of awaited) {
    const row = clocks.find(({ clock }) => clock === name);
    if (row) return row.dueAt;
  }
  return null;
};
