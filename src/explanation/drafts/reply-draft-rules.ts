import { REPLY_DRAFTED_IN } from '../../cases/reply-drafting.js';
import type { CaseState } from '../../cases/vocabulary.js';
import { firstObjection, refusal, type Refusal, type Rule } from '../../kernel/rule.js';
import { objectionToReply, type ReplyFacts } from '../reply-rules.js';
import type { DraftPoint, DraftState } from './reply-draft.entity.js';

export type DraftFacts = { state: CaseState; seen: number; version: number };

const itIsTheTime: Rule<DraftFacts> = ({ state }) =>
  REPLY_DRAFTED_IN.includes(state)
    ? undefined
    : refusal(
        'reply-draft.wrong-state',
        '核实开始之后、答复之前才能起草答复。',
        'A reply is drafted after verification has begun and before it is signed.',
      );

/** Nobody writes over, or signs past, what they have not read. */
export const objectionToUnseen: Rule<Pick<DraftFacts, 'seen' | 'version'>> = ({ seen, version }) =>
  seen === version
    ? undefined
    : refusal(
        'reply-draft.changed',
        '答复稿已被他人修改，请先对照。',
        'Somebody else has changed the draft; compare both first.',
      );

export const objectionToDraft = firstObjection([itIsTheTime, objectionToUnseen]);

/** So many texts a day in which one person met the complainant of one case are answered with where; more would be a search for the name. */
export const MOST_MET = 5;

export const objectionToMeeting: Rule<{ before: number }> = ({ before }) =>
  before < MOST_MET
    ? undefined
    : refusal(
        'reply-draft.names-complainant',
        `今天您已有 ${MOST_MET} 次在本件答复稿中写入反映人的姓名、电话、证件号或住址，均已记录。请删去后再存，或明天再写；您写的内容还在本页。`,
        `${MOST_MET} times today your draft named the complainant, which is on record. Take it out and save, or go on tomorrow; what you wrote is still on this page.`,
      );

/** A draft goes back once it was handed in. */
export const objectionToReturn: Rule<{ state: DraftState }> = ({ state }) =>
  state === 'submitted'
    ? undefined
    : refusal('reply-draft.not-submitted', '答复稿尚未提交审批。', 'The draft has not been handed in.');

/** What would speak against signing it as it stands; a point without an opinion or without words is not answered. Pure. */
export const objectionToSigning = (facts: Omit<ReplyFacts, 'points'> & { points: readonly DraftPoint[] }): Refusal | undefined =>
  objectionToReply({
    ...facts,
    points: facts.points.flatMap(({ opinion, ...point }) => (opinion && point.text.trim() !== '' ? [{ ...point, opinion }] : [])),
  });
