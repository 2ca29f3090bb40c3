import { OPINION_WORDS } from '../../cases/notice-words.js';
import { OUTCOME_WORDS } from '../../cases/words.js';
import { SATISFACTION_NAMES } from './satisfaction-names.js';
import { said, subjectOf, type InsideFacts, type OutsideFacts } from '../facts/form-facts.js';
import {
  HANDLERS,
  items,
  OFFICE,
  paragraphs,
  row,
  section,
  tableOf,
  titled,
  type ComplainantTemplate,
  type InsideTemplate,
  type OutsideTemplate,
} from '../template.js';
import { complainant, pointsInWords, rulesFound } from './shared-parts.js';

const done = ({ actions, words }: OutsideFacts): string[] =>
  actions
    .filter(({ status }) => status === 'checked')
    .map(
      (a) =>
        `${words.action(a.code)}${words.t('：', ': ')}${a.what}${a.doneOn ? words.t(`（${words.day(a.doneOn)}完成）`, ` (done on ${words.day(a.doneOn)})`) : ''}`,
    );

const bases = (f: OutsideFacts): string[] => [
  ...new Set([...rulesFound(f), ...f.explanations.flatMap(({ legalBasis }) => legalBasis).map((id) => f.words.rule(id))]),
];

/** 答复意见书 (PWR 32; BJ-P 43): ① requests ② facts ③ laws ④ opinion on each, and what was corrected ⑤ remedy. */
export const reply: ComplainantTemplate = {
  kind: 'REPLY',
  version: 1,
  audience: 'complainant',
  title: titled('答复意见书', 'Reply'),
  word: '复',
  addressee: complainant,
  drafters: HANDLERS,
  approvers: ['guidance_leader', 'head', 'district_office'],
  settled: ({ reply: signed }) =>
    signed && signed.draftedById !== signed.signedById
      ? { draftedById: signed.draftedById, approvedById: signed.signedById }
      : null,
  parts: [
    section('requests', 'law', '一、您的诉求', '1. Your requests', pointsInWords),
    section('facts', 'law', '二、查明的事实', '2. Facts found', (f) =>
      paragraphs(
        ...f.found.map(
          ({ ordinal, kind, reasons }) =>
            `${f.words.t(`第 ${ordinal} 点：`, `Point ${ordinal}: `)}${f.words.finding(kind)}${f.words.t('。', '. ')}${reasons}`,
        ),
      ),
    ),
    section('rules', 'law', '三、依据的法律、法规和规定', '3. Laws and rules', (f) => items(bases(f))),
    section('opinion', 'law', '四、处理意见', '4. Opinion on each request', (f) => {
      const { reply: signed, words, file } = f;
      if (!signed) return undefined;
      const ordinalOf = new Map(file.allegations.map(({ id, ordinal }) => [id, ordinal]));
      const points = signed.points.map(
        (p, n) =>
          `${words.t(`第 ${ordinalOf.get(p.allegationId) ?? n + 1} 点：`, `Point ${ordinalOf.get(p.allegationId) ?? n + 1}: `)}${OPINION_WORDS[p.opinion][words.language]}${words.t('。', '. ')}${p.text}`,
      );
      return [...points.map((text) => ({ kind: 'paragraph' as const, text })), { kind: 'paragraph', text: signed.text }];
    }),
    section('corrected', 'where-known', '已纠正', 'What was corrected', (f) => items(done(f))),
    section('remedy', 'law', '五、不服本答复的救济途径', '5. If you do not agree', (f) => {
      const body = said(f, 'reviewBody') ?? f.words.reviewBodies[0];
      return body
        ? f.words.t(
            `可以自收到本答复之日起三十日内（最后一日为节假日的顺延），向${body}申请复查。凭编号和查询码在网上申请，或者提交书面申请，并附本答复。`,
            `You may ask ${body} for review within 30 days of receiving this reply (rolling over a holiday): online with number and query code, or in writing with this reply.`,
          )
        : undefined;
    }),
  ],
};

const told = (f: OutsideFacts) => subjectOf(f, f.explanations);

/** 公开说明, for the village's wall (SEED; R20). */
export const publicExplanation: OutsideTemplate = {
  kind: 'PUBLIC_EXPLANATION',
  version: 2,
  audience: 'outside',
  title: titled('公开说明', 'Public explanation'),
  word: '公',
  addressee: ({ words }) => (words.village ? words.t(`${words.village}全体村民`, `To all villagers of ${words.village}`) : null),
  drafters: HANDLERS,
  approvers: ['guidance_leader', 'district_office', 'head'],
  parts: [
    section('raised', 'law', '反映的问题', 'What was raised', ({ points, words }) =>
      items(points.flatMap(({ code }) => (code ? [words.code(code)] : []))),
    ),
    row('asked', 'where-known', '反映情况', 'How many asked', ({ asked, words }) =>
      asked === null ? undefined : words.t(`共有 ${asked} 件诉求反映同一问题`, `${asked} complaints told of this`),
    ),
    section(
      'found',
      'law',
      '查明的情况',
      'What was found',
      (f) =>
        paragraphs(told(f)?.text) ??
        items(f.found.map(({ code, kind }) => `${f.words.code(code)}${f.words.t('：', ': ')}${f.words.finding(kind)}`)),
    ),
    section(
      'corrected',
      'law',
      '纠正情况',
      'What was corrected',
      (f) =>
        items(done(f)) ??
        (f.found.length > 0 && f.actions.length === 0
          ? f.words.t('经核实无须纠正。', 'Nothing had to be corrected.')
          : undefined),
    ),
    section('rule', 'law', '依据', 'Rule', (f) => items(bases(f))),
    section('questions', 'where-known', '群众提问和回答', 'Questions and answers', (f) => told(f)?.questions ?? undefined),
    row('posted', 'form', '张贴起止', 'Posted from – to', (f) => {
      const posting = told(f);
      return posting?.postedFrom && posting.postedTo
        ? `${f.words.day(posting.postedFrom)} – ${f.words.day(posting.postedTo)}`
        : undefined;
    }),
  ],
};

/** 办结报告 (PWR 22(3)) */
export const closingReport: InsideTemplate = {
  kind: 'CLOSING_REPORT',
  version: 1,
  audience: 'inside',
  title: titled('办结报告', 'Closing report'),
  word: '结',
  addressee: (f) => (typeof f.file.kase.channelDetails['fromBody'] === 'string' ? f.file.kase.channelDetails['fromBody'] : null),
  drafters: OFFICE,
  approvers: OFFICE,
  parts: [
    section('timeline', 'law', '办理经过', 'Timeline', ({ file: { kase }, words }) => {
      const rows: [string, string | null][] = [
        [words.t('收到', 'received'), kase.receivedAt],
        [words.t('受理', 'accepted'), kase.acceptedAt],
        [words.t('答复', 'replied'), kase.repliedAt],
        [words.t('办结', 'closed'), kase.closedAt],
      ];
      return tableOf(
        [words.t('环节', 'Step'), words.t('时间', 'When')],
        rows.flatMap(([step, at]) => (at === null ? [] : [[step, words.time(at)]])),
      );
    }),
    row(
      'outcome',
      'law',
      '办理结果',
      'Outcome',
      ({ file: { kase }, words }) => kase.outcome && OUTCOME_WORDS[kase.outcome][words.language],
    ),
    section('findings', 'law', '认定', 'Findings', (f) =>
      items(
        f.found.map(
          ({ ordinal, code, kind }) =>
            `${f.words.t(`第 ${ordinal} 点`, `Point ${ordinal}`)} ${f.words.code(code)}${f.words.t('：', ': ')}${f.words.finding(kind)}`,
        ),
      ),
    ),
    section('actions', 'law', '纠正措施', 'Actions', (f) => items(done(f)) ?? f.words.t('无', 'none')),
    section(
      'explanations',
      'law',
      '说明解释',
      'Explanations',
      ({ file, words }) =>
        items(file.explanations.map((e) => `${words.day(e.heldOn)}　${e.place ?? ''}`)) ?? words.t('无', 'none'),
    ),
    row('satisfaction', 'law', '群众评价', 'Satisfaction', ({ file, words }) => {
      const call = file.callBacks.at(-1);
      return call ? SATISFACTION_NAMES[call.satisfaction ?? call.result][words.language] : undefined;
    }),
    row('archive', 'form', '归档目录', 'Archive list', archived),
  ],
};

function archived({ file, materials, words: { t } }: InsideFacts): string | undefined {
  const papers = [
    ...materials,
    ...(file.notices.length > 0 ? [t(`文书 ${file.notices.length} 份`, `${file.notices.length} notices`)] : []),
  ];
  return papers.length > 0 ? papers.join(t('、', ', ')) : undefined;
}
