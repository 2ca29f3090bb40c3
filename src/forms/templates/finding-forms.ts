import { both } from '../../kernel/rule.js';
import { type InsideFacts, type OutsideFacts } from '../facts/form-facts.js';
import {
  HANDLERS,
  items,
  NO_APPROVAL,
  nothing,
  paragraphs,
  row,
  section,
  tableOf,
  titled,
  type InsideTemplate,
  type OutsideTemplate,
} from '../template.js';
import { foundByCode, pointsByCode, rulesFound } from './shared-parts.js';

const visitsOf = ({ file }: InsideFacts) => file.siteVisits.filter(({ round }) => round === file.kase.round);

/** 核实报告, internal (SEED; PWR 31(6)). */
export const verificationReport: InsideTemplate = {
  kind: 'VERIFICATION_REPORT',
  version: 1,
  audience: 'inside',
  title: titled('核实报告', 'Report of verification'),
  word: '核',
  addressee: ({ words }) => words.leadGroup,
  drafters: HANDLERS,
  approvers: NO_APPROVAL,
  signatures: [both('核实人', 'Verifiers'), both('组长', 'Leader')],
  parts: [
    section('visits', 'law', '何人、何时、到何处核实', 'Who went, when, where', (f) => {
      const { t, person, time } = f.words;
      return items(
        visitsOf(f).map(({ byIds, visitedAt, place, reasonWithoutVisit }) =>
          visitedAt === null
            ? t(`未到现场：${reasonWithoutVisit ?? ''}`, `No visit: ${reasonWithoutVisit ?? ''}`)
            : `${byIds.map(person).join(t('、', ', '))}　${time(visitedAt)}　${place ?? ''}`,
        ),
      );
    }),
    section('spokenTo', 'law', '谈话对象（代号）', 'Persons spoken to (coded)', (f) =>
      paragraphs(...visitsOf(f).map((v) => v.spokenTo)),
    ),
    section('documents', 'law', '查阅材料', 'Documents seen', (f) => paragraphs(...visitsOf(f).map((v) => v.documentsSeen))),
    section('findings', 'law', '逐点认定', 'Findings per allegation', ({ words, found }) =>
      tableOf(
        [words.t('诉求', 'Point'), words.t('事由', 'Code'), words.t('认定', 'Finding'), words.t('理由', 'Reasons')],
        found.map(({ ordinal, code, kind, reasons }) => [String(ordinal), words.code(code), words.finding(kind), reasons]),
      ),
    ),
    row('evidence', 'law', '证据', 'Evidence', ({ file, found, words: { t } }) => {
      const ids = new Set(file.findings.filter(({ round }) => round === file.kase.round).flatMap((f) => f.evidenceIds));
      return found.length === 0
        ? undefined
        : ids.size > 0
          ? t(`${ids.size} 份，见卷内目录`, `${ids.size} pieces, see the list of the file`)
          : t('无附件', 'none attached');
    }),
    row('cause', 'form', '原因', 'Cause', ({ found, words }) =>
      list(
        found.flatMap(({ cause }) => (cause ? [words.cause(cause)] : [])),
        words.t('、', ', '),
      ),
    ),
    row('effect', 'form', '对选举结果的影响', 'Effect on the result', ({ found, words }) =>
      list(
        found.flatMap(({ effectOnResult }) => (effectOnResult ? [words.effect(effectOnResult)] : [])),
        words.t('、', ', '),
      ),
    ),
    section(
      'advice',
      'form',
      '建议',
      'Advice',
      ({ file }) => file.submissions.filter(({ round }) => round === file.kase.round).at(-1)?.comment ?? undefined,
    ),
  ],
};

const list = (words: readonly string[], comma: string): string | undefined =>
  words.length > 0 ? [...new Set(words)].join(comma) : undefined;

const ordered = (f: OutsideFacts) => {
  const one = f.actions.find(({ id }) => id === f.subjectId);
  return one ? [one] : f.actions.filter(({ round, code }) => round === f.kase.round && code !== 'A06');
};

/** 责令改正通知 (SEED; ZJ-E 42): to whoever must act; of the complainant there is nothing in it. */
export const correctionOrder: OutsideTemplate = {
  kind: 'CORRECTION_ORDER',
  version: 1,
  audience: 'outside',
  title: titled('责令改正通知书', 'Order to correct'),
  word: '改',
  addressee: (f) => ordered(f)[0]?.ownerName ?? null,
  drafters: HANDLERS,
  approvers: ['guidance_leader', 'district_office', 'head'],
  // Findings and orders of `confirm` were approved by somebody who had not written them; an urgent measure by nobody else.
  settled: (f) => {
    const [action] = ordered(f);
    const [finding] = f.found;
    if (!action || action.isUrgent || !finding || finding.approvedById === null) return null;
    const { authorId, approvedById } = finding;
    return authorId !== approvedById && action.orderedById === approvedById ? { draftedById: authorId, approvedById } : null;
  },
  parts: [
    section('facts', 'law', '事实', 'Facts', (f) => foundByCode(f) ?? paragraphs()),
    section('rule', 'law', '违反的规定', 'Rule broken', (f) => items(rulesFound(f))),
    section('toDo', 'law', '责令采取的措施', 'What to do', (f) =>
      items(ordered(f).map((a) => `${f.words.action(a.code)}${f.words.t('：', ': ')}${a.what}`)),
    ),
    row('due', 'law', '完成期限', 'By when', (f) =>
      list(
        ordered(f).map((a) => f.words.day(a.dueOn)),
        f.words.t('、', ', '),
      ),
    ),
    row('checker', 'law', '由谁核查', 'Who checks', (f) =>
      ordered(f).length > 0
        ? f.words.t('承办人以外、由我单位指定的人员', 'a person of our choice other than the doer')
        : undefined,
    ),
    row('report', 'law', '报告形式', 'Form of the report', ({ words: { t } }) =>
      t('书面报告，附完成证明材料', 'in writing, with proof of what was done'),
    ),
    section('doNotAsk', 'law', '纪律', 'Discipline', ({ words: { t } }) =>
      t('不得打听、追查、打击报复反映情况的人。', 'Nobody may ask, search for or retaliate against whoever spoke up.'),
    ),
  ],
};

const rerun = (f: OutsideFacts) =>
  f.actions.find(({ id }) => id === f.subjectId) ?? f.actions.findLast(({ code }) => code === 'A06');

/** 重新选举决定书 (HA-O 39) */
export const reElection: OutsideTemplate = {
  kind: 'RE_ELECTION',
  version: 1,
  audience: 'outside',
  title: titled('重新选举决定书', 'Decision to re-run the election'),
  word: '重',
  addressee: ({ words }) =>
    words.village ? words.t(`${words.village}村民选举委员会`, `Village election committee of ${words.village}`) : null,
  drafters: [...HANDLERS, 'head'],
  approvers: ['head'],
  parts: [
    row('village', 'law', '村', 'Village', ({ words }) => words.place || undefined),
    row('stage', 'law', '环节、职务（范围）', 'Stage or post (scope)', (f) => {
      const stage = rerun(f)?.rerunStage;
      return stage ? f.words.stage(stage) : undefined;
    }),
    section('facts', 'law', '事实', 'Facts', foundByCode),
    section('clause', 'law', '依据条款', 'Clause', (f) => items(rulesFound(f))),
    section('decision', 'law', '决定', 'Decision', (f) => {
      const action = rerun(f);
      return action && `${f.words.action(action.code)}${f.words.t('：', ': ')}${action.what}`;
    }),
    section('calendar', 'law', '新的日程', 'New calendar', nothing),
    row('due', 'law', '最迟完成日期', 'At the latest on', (f) => {
      const action = rerun(f);
      return action && f.words.day(action.dueOn);
    }),
    row('guide', 'law', '现场指导', 'Who guides on site', ({ words }) => words.leadGroup),
    section('told', 'law', '怎样告知村民', 'How villagers are told', ({ words: { t } }) =>
      t(
        '在村务公开栏张榜公布，并在村民会议（村民代表会议）上宣读。',
        'Posted on the village board, and read out at the villagers’ (representatives’) meeting.',
      ),
    ),
    section('remedy', 'law', '不服本决定的', 'Remedy', nothing),
    section('matter', 'where-known', '涉及事项', 'Matters concerned', pointsByCode),
  ],
};
