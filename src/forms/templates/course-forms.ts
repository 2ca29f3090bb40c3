import { lastDayOf } from '../../calendar/counting.js';
import type { SuspensionReason } from '../../cases/vocabulary.js';
import { both, type Sentence } from '../../kernel/rule.js';
import { said, subjectOf, type InsideFacts } from '../facts/form-facts.js';
import {
  DESK,
  HANDLERS,
  NO_APPROVAL,
  paragraphs,
  row,
  section,
  titled,
  type ComplainantTemplate,
  type Settled,
} from '../template.js';
import { complainant } from './shared-parts.js';

type Decided = { askedById: string; decidedById: string | null; isGranted: boolean | null };
const decidedByAnother = (asked: Decided | undefined): Settled =>
  asked?.isGranted && asked.decidedById !== null && asked.decidedById !== asked.askedById
    ? { draftedById: asked.askedById, approvedById: asked.decidedById }
    : null;

const CLOCKS: Record<string, Sentence> = {
  whole_case: both('办理期限', 'time limit'),
  legal_60c: both('法定办理期限', 'legal time limit'),
};

/** 延期告知书 (PWR 34) */
export const extension: ComplainantTemplate = {
  kind: 'EXTENSION',
  version: 1,
  audience: 'complainant',
  title: titled('延期告知书', 'Notice of extension'),
  word: '延',
  addressee: complainant,
  drafters: [...HANDLERS, 'head'],
  approvers: ['head'],
  settled: (f) => decidedByAnother(subjectOf(f, f.file.extensions)),
  parts: [
    section('why', 'law', '延期理由', 'Why', (f) => subjectOf(f, f.file.extensions)?.reason),
    row('which', 'law', '延长的期限', 'What is extended', (f) => {
      const asked = subjectOf(f, f.file.extensions);
      return (
        asked &&
        f.words.t(
          `${CLOCKS[asked.clock]?.zh ?? ''}延长 ${asked.days} 日`,
          `the ${CLOCKS[asked.clock]?.en ?? ''} by ${asked.days} days`,
        )
      );
    }),
    row('newDate', 'law', '新的答复日期（延长不超过三十日）', 'New date (at most 30 days later)', (f) => {
      const due = said(f, 'newDueAt');
      return due && f.words.day(lastDayOf(due));
    }),
    row('approvedBy', 'law', '批准人', 'Approved by', (f) => {
      const asked = subjectOf(f, f.file.extensions);
      return asked?.isGranted ? f.words.t('区负责人', 'the head') : undefined;
    }),
    section('done', 'law', '已做的工作', 'What has been done', (f) => subjectOf(f, f.file.extensions)?.doneSoFar),
  ],
};

const SUSPENSIONS: Record<SuspensionReason, Sentence> = {
  COURT_OR_POLICE_PENDING: both(
    '须以司法机关、公安机关正在办理的案件结果为依据',
    'it depends on a matter before the court or the police',
  ),
  EXPERT_OPINION_PENDING: both('须等待鉴定、测绘等专业意见', 'an expert opinion is awaited'),
  PARTY_UNREACHABLE: both('暂时无法与有关当事人取得联系', 'a party cannot be reached'),
  FORCE_MAJEURE: both('不可抗力', 'force majeure'),
  LAW_INTERPRETATION_PENDING: both('法律适用问题已请示有权机关，正等待答复', 'a question of law is before the competent body'),
};

/** 中止、恢复办理 */
export const suspension: ComplainantTemplate = {
  kind: 'SUSPENSION',
  version: 1,
  audience: 'complainant',
  title: (f) =>
    said(f, 'resumedAt') ? both('恢复办理告知书', 'Notice of resumption') : both('中止办理告知书', 'Notice of suspension'),
  word: '中',
  addressee: complainant,
  drafters: [...HANDLERS, 'head'],
  approvers: ['head', 'district_office'],
  settled: (f) => decidedByAnother(subjectOf(f, f.file.suspensions)),
  parts: [
    section('ground', 'law', '理由', 'Ground', (f) => {
      const pause = subjectOf(f, f.file.suspensions);
      if (said(f, 'resumedAt')) return f.words.t('中止的原因已经消除或者期限届满。', 'Its ground has gone, or its time is over.');
      return pause && paragraphs(SUSPENSIONS[pause.reason][f.words.language], pause.explanation);
    }),
    section('effect', 'law', '对期限的影响', 'Effect on dates', (f) => {
      const { t, day, dayOf } = f.words;
      const resumed = said(f, 'resumedAt');
      if (resumed)
        return t(
          `自${dayOf(resumed)}起恢复办理，内部办理期限接续计算。`,
          `It goes on from ${dayOf(resumed)}; internal time limits count on.`,
        );
      const pause = subjectOf(f, f.file.suspensions);
      return (
        pause &&
        t(
          `中止至${day(pause.untilDay)}止；内部办理期限暂停，法定期限不受影响。`,
          `Until ${day(pause.untilDay)}; internal time limits pause, legal ones do not.`,
        )
      );
    }),
    section('resume', 'law', '怎样恢复', 'How it resumes', ({ words: { t } }) =>
      t(
        '原因消除或者期满即恢复办理，并告知您；您也可以提供新的情况，申请恢复。',
        'When the ground is gone or the time is over it goes on, and you are told; you may bring news and ask for it.',
      ),
    ),
  ],
};

export const merge: ComplainantTemplate = {
  kind: 'MERGE',
  version: 1,
  audience: 'complainant',
  title: titled('并案办理告知书', 'Notice of merger'),
  word: '并',
  addressee: complainant,
  drafters: DESK,
  approvers: NO_APPROVAL,
  parts: [
    section('ground', 'law', '理由', 'Ground', ({ words: { t } }) =>
      t('与另一事项属于同一村、同一阶段的同一事实。', 'It is about the same facts, village and stage as another case.'),
    ),
    row('parent', 'law', '并入的事项编号', 'Merged into case', ({ parentNumber }) => parentNumber),
    section('effect', 'law', '对期限和权利的影响', 'Effect on dates and rights', ({ words: { t } }) =>
      t(
        '受理时间和法定期限从最早收到的一件起算。并案后仍将单独答复您，您的查询码、回避、保密、复查等权利不变；认为并案有误的，可以申请复查。',
        'The time limits count from the earliest of them. You still get a reply of your own; your query code and your rights stay. If you think the merger wrong, you may ask for review.',
      ),
    ),
  ],
};

const withdrawn = ({ file }: InsideFacts) => file.withdrawals.at(-1);

export const withdrawal: ComplainantTemplate = {
  kind: 'WITHDRAWAL',
  version: 1,
  audience: 'complainant',
  title: titled('撤回确认书', 'Confirmation of withdrawal'),
  word: '撤',
  addressee: complainant,
  drafters: DESK,
  approvers: NO_APPROVAL,
  signatures: [both('申请撤回人', 'Withdrawn by'), both('经办人', 'Officer')],
  parts: [
    row('asked', 'law', '申请日期', 'Asked on', (f) => {
      const asked = withdrawn(f);
      return asked && f.words.dayOf(asked.requestedAt);
    }),
    section('ground', 'where-known', '申请理由', 'Reason given', (f) => withdrawn(f)?.reason ?? undefined),
    section('voluntary', 'law', '自愿声明', 'Voluntary statement', ({ words: { t } }) =>
      t(
        '撤回系本人自愿，未受压力、威胁或者利诱。如非自愿，请告知我们，可以重新办理。',
        'I withdraw of my own will, without pressure, threat or promise. If that is not so, tell us; the case is opened again.',
      ),
    ),
    section('effect', 'law', '后果', 'Effect', ({ file, words: { t } }) =>
      file.kase.goesOnWithoutComplainant
        ? t(
            '因涉及公共利益，核实工作继续进行，但不再需要您参与，也不再向您送达后续文书。',
            'Being of public interest the inquiry goes on, without you and without further notices to you.',
          )
        : t('该事项就此办结，各项期限终止。', 'The case is closed and its time limits end.'),
    ),
    section('again', 'law', '怎样再次提出', 'How to come back', ({ words: { t } }) =>
      t(
        '有新的事实、理由，或者撤回系受压的，可以再次提出。',
        'With new facts, or where it was withdrawn under pressure, it may be brought again.',
      ),
    ),
  ],
};

/** 超期告知: late, because…, new date (deadlines.md). */
export const late: ComplainantTemplate = {
  kind: 'LATE',
  version: 1,
  audience: 'complainant',
  title: titled('超期告知书', 'Notice of delay'),
  word: '超',
  addressee: complainant,
  drafters: [...HANDLERS, ...DESK],
  approvers: NO_APPROVAL,
  parts: [
    section('what', 'law', '未能按期完成的', 'What is late', (f) => {
      const { late: clocks = [] } = (f.notice?.particulars ?? {}) as { late?: { clock: string; dueAt: string }[] };
      const days = [...new Set(clocks.map(({ dueAt }) => f.words.day(lastDayOf(dueAt))))];
      return days.length > 0
        ? f.words.t(
            `应当于${days.join('、')}前完成，现未能做到，特此告知并致歉。`,
            `It was due by ${days.join(', ')} and is not done. We apologise.`,
          )
        : f.words.t('应当按期办结并答复您，现未能做到，特此告知并致歉。', 'It was due and is not done. We apologise.');
    }),
    section('why', 'law', '原因', 'Why', (f) => {
      const plan = f.file.notes.find(({ id }) => id === said(f, 'planNoteId'));
      return plan?.text ?? f.words.t('承办人没有说明原因。', 'The handler gave no reason.');
    }),
    row('newDate', 'form', '新的日期', 'New date', (f) => {
      const day = said(f, 'newDate');
      return day && f.words.day(day);
    }),
  ],
};
