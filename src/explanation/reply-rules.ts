import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { ReplyPoint } from '../cases/vocabulary.js';
import { bareText, BASICALLY_SAME, likeness } from './likeness.js';

type Opinion = { text: string; points: readonly ReplyPoint[] };

export type ReplyFacts = Opinion & {
  /** The allegations the case itself answers, by id and number; those handed over by a partial transfer are not among them. */
  owed: readonly { id: string; ordinal: number }[];
  /** Opinions on this case that a review set aside. */
  quashed: readonly Opinion[];
};

const SHORTEST = 10;

/** The reply goes point by point (PWR 32): each allegation exactly once, no other. */
const answersEveryPointOnce: Rule<ReplyFacts> = ({ points, owed }) => {
  const answered = points.map((p) => p.allegationId);
  const unanswered = owed.filter(({ id }) => !answered.includes(id)).map(({ ordinal }) => ordinal);
  if (unanswered.length > 0)
    return refusal(
      'reply.points-missing',
      `第 ${unanswered.join('、')} 个诉求点还没有答复。`,
      `Point ${unanswered.join(', ')} has no answer yet.`,
    );
  const isExtra = new Set(answered).size < answered.length || answered.some((id) => owed.every((a) => a.id !== id));
  return isExtra
    ? refusal(
        'reply.points-extra',
        '同一诉求点答复了两次，或答复了已移交的诉求点。',
        'A point is answered twice, or one that was handed to another body.',
      )
    : undefined;
};

const saysEnough: Rule<ReplyFacts> = ({ text, points }) =>
  [text, ...points.map((p) => p.text)].every((words) => [...bareText(words)].length >= SHORTEST)
    ? undefined
    : refusal(
        'reply.too-short',
        `答复正文和每个诉求点的答复都不得少于 ${SHORTEST} 个字。`,
        `The reply and the answer to each point need at least ${SHORTEST} characters.`,
      );

const PASSED_ON = /^.{0,12}?已经?(移送|移交|交由|交办|转(?![入为正变移]))/u;

/** "已转……" tells where the paper went, not what was found. Pure. */
export const onlySaysPassedOn = (text: string): boolean => {
  const sentences = text
    .split(/[。；！？\n.;!?]/u)
    .map(bareText)
    .filter((sentence) => sentence !== '');
  return sentences.length > 0 && sentences.every((sentence) => PASSED_ON.test(sentence) || IS_FAREWELL.test(sentence));
};
const IS_FAREWELL = /^(请|感谢|谢谢|特此|敬请)/u;

const saysMoreThanPassedOn: Rule<ReplyFacts> = ({ text, points }) =>
  [text, ...points.map((p) => p.text)].some(onlySaysPassedOn)
    ? refusal(
        'reply.only-passed-on',
        '不能只写“已转某单位”，须写明查明的事实和处理意见。',
        '"Passed on" is no answer: state what was found and what follows.',
      )
    : undefined;

/** R31: an opinion that a review set aside does not come back, neither word for word nor in slightly other words. */
const isNotTheQuashedOne: Rule<ReplyFacts> = (reply) =>
  reply.quashed.some((former) => isBasicallySame(reply, former))
    ? refusal(
        'reply.same-as-quashed',
        '答复与被撤销的意见相同或基本相同，须重新认定、重新表述。',
        'The reply is the same, or basically the same, as the one that was set aside (R31).',
      )
    : undefined;

/** The body decides alone; the answers to the points do so together with their opinions: another verdict is another answer. */
const isBasicallySame = (reply: Opinion, former: Opinion): boolean =>
  likeness(reply.text, former.text) > BASICALLY_SAME ||
  (verdictsOf(reply) === verdictsOf(former) && likeness(wordsOf(reply), wordsOf(former)) > BASICALLY_SAME);

const byAllegation = ({ points }: Opinion): ReplyPoint[] => points.toSorted((a, b) => (a.allegationId < b.allegationId ? -1 : 1));
const verdictsOf = (opinion: Opinion): string =>
  byAllegation(opinion)
    .map((p) => p.opinion)
    .join();
const wordsOf = (opinion: Opinion): string =>
  byAllegation(opinion)
    .map((p) => p.text)
    .join();

/** Why this reply may not be signed; nothing when it may. */
export const objectionToReply = firstObjection([answersEveryPointOnce, saysEnough, saysMoreThanPassedOn, isNotTheQuashedOne]);
