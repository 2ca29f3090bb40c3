import { actorId } from '../../kernel/actor.js';
import { refusal } from '../../kernel/rule.js';
import { leadOf, missingFields } from '../case-facts.js';
import { FIELD_WORDS } from '../event-words.js';
import type { Guard } from './step-facts.js';

const PLAIN_QUESTIONS = new Set(['Q-01', 'Q-02', 'Q-03']);

/** An inquiry, a suggestion or praise. */
export const isPlainQuestion = (code: string | null): boolean => code !== null && PLAIN_QUESTIONS.has(code);

/** Only inquiries, suggestions and praise may be answered and closed at the desk. */
export const everyPointIsAPlainQuestion: Guard = ({ file }) =>
  file.allegations.length > 0 && file.allegations.every(({ code }) => isPlainQuestion(code))
    ? undefined
    : refusal(
        'answer.not-a-plain-question',
        '只有咨询、建议、表扬可以当场答复办结，其他诉求须受理办理。',
        'Only inquiries, suggestions and praise can be answered at the desk; everything else must be accepted.',
      );

export const somePointHasACode: Guard = ({ file }) =>
  file.allegations.some((a) => a.code !== null)
    ? undefined
    : refusal('case.no-coded-allegation', '请先填写至少一个带代码的诉求点。', 'Enter at least one allegation with a code first.');

/** Separation of duties: who registered a case does not decline it. */
export const declinerIsNotTheRegistrar: Guard = ({ file, actor }) =>
  file.kase.receivedById === actorId(actor)
    ? refusal(
        'decline.own-registration',
        '登记人不能作出不予受理决定，请由其他受理负责人办理。',
        'Who registered the case cannot decline it.',
      )
    : undefined;

export const nothingIsMissing: Guard = ({ file }) => {
  const missing = missingFields(file);
  return missing.length === 0
    ? undefined
    : refusal(
        'accept.missing-fields',
        `还缺少：${missing.map((field) => FIELD_WORDS[field].zh).join('、')}。请补充，或由受理负责人注明“无法取得”及原因。`,
        `Still missing: ${missing.map((field) => FIELD_WORDS[field].en).join(', ')}. Supply them, or let the supervisor mark them "not obtainable" with a reason.`,
      );
};

/** Q-99 is not about the election: it is transferred, not accepted. */
export const someOfItIsWithinRemit: Guard = ({ file }) =>
  file.allegations.some((a) => a.code !== null && a.code !== 'Q-99')
    ? undefined
    : refusal(
        'accept.not-in-remit',
        '诉求与村委会选举无关，请转送有权处理的机关。',
        'The matter is not about village elections; transfer it to the competent body.',
      );

/** Correcting and explaining are left by a transfer only when recusal left no free group, or nobody of a single role. */
export const lateTransferNeedsNoFreeGroup: Guard = ({ file }) =>
  (file.kase.state === 'correcting' || file.kase.state === 'explaining') && leadOf(file) && file.vacantRoles.length === 0
    ? refusal(
        'transfer.group-available',
        '已进入纠正或说明阶段，且仍有可办理的指导组，不能转送。',
        'Correction has begun and a group is free to finish it; the case cannot be transferred.',
      )
    : undefined;
