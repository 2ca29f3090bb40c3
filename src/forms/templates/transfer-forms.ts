import { CONFIDENTIALITY_WORDS } from '../../cases/event-words.js';
import { both } from '../../kernel/rule.js';
import { said, subjectOf, type OutsideFacts } from '../facts/form-facts.js';
import {
  DESK,
  HANDLERS,
  items,
  NO_APPROVAL,
  row,
  section,
  titled,
  type ComplainantTemplate,
  type InsideTemplate,
  type OutsideTemplate,
} from '../template.js';
import { complainant } from './shared-parts.js';

const isAssigned = (facts: OutsideFacts): boolean => said(facts, 'kind') === 'assign';

/** 转送函、交办函 (PWR 22, 30): to another body, without the complainant and without the complaint's words. */
export const transferLetter: OutsideTemplate = {
  kind: 'TRANSFER_LETTER',
  version: 1,
  audience: 'outside',
  title: (f) => (isAssigned(f) ? both('交办函', 'Letter of assignment') : both('转送函', 'Letter of transfer')),
  word: '转',
  addressee: (f) => said(f, 'body') ?? null,
  drafters: DESK,
  approvers: ['intake_supervisor', 'district_office', 'head'],
  parts: [
    section('matter', 'law', '事项', 'Matter', (f) => {
      const { words, points } = f;
      const ordinal = said(f, 'ordinal');
      const meant = points.filter((p) => (ordinal ? String(p.ordinal) === ordinal : p.code !== null));
      return items(meant.map(({ code }) => `${words.place}${words.t('：', ': ')}${words.code(code)}`));
    }),
    row('basis', 'law', '转送依据（职权）', 'Basis of remit', (f) => said(f, 'basis')),
    row('way', 'law', '性质', 'Nature', (f) =>
      isAssigned(f)
        ? f.words.t('交办（须反馈办理情况）', 'assigned (feedback is owed)')
        : f.words.t(
            '转送（按规定告知反映人，无须反馈）',
            'passed on (tell the complainant as the rules say; no feedback is owed)',
          ),
    ),
    row('reportBy', 'form', '反馈期限', 'Report by', (f) => {
      const by = said(f, 'reportBy');
      return by ? f.words.day(by.slice(0, 10)) : isAssigned(f) ? undefined : f.words.t('无须反馈', 'none owed');
    }),
    row('reportForm', 'law', '反馈形式', 'Form of the report', (f) =>
      isAssigned(f)
        ? f.words.t('办结报告及答复意见书复印件', 'closing report with a copy of the reply')
        : f.words.t('无', 'none'),
    ),
    row(
      'level',
      'law',
      '保密级别',
      'Confidentiality',
      ({ kase, words }) => CONFIDENTIALITY_WORDS[kase.confidentiality][words.language],
    ),
    section('doNotPass', 'law', '不得转交', 'Do not pass on', ({ words: { t } }) =>
      t(
        '不得将反映人身份、反映材料透露或者转给被反映的人员、单位。具体材料凭本函向我单位调取，由专人当面交接。',
        'Neither who complained nor the complaint may be told or passed to the persons or units it is about. The material itself is handed over in person against this letter.',
      ),
    ),
  ],
};

/** 转送告知 (PWR 23) */
export const transferNotice: ComplainantTemplate = {
  kind: 'TRANSFER_NOTICE',
  version: 1,
  audience: 'complainant',
  title: titled('转送告知书', 'Notice of transfer'),
  word: '转告',
  addressee: complainant,
  drafters: DESK,
  approvers: ['intake_supervisor', 'district_office', 'head'],
  parts: [
    row('matter', 'law', '转送的事项', 'What was passed on', (f) => {
      const ordinal = said(f, 'ordinal');
      return ordinal
        ? f.words.t(`第 ${ordinal} 个诉求点；其余诉求点仍由我们办理`, `point ${ordinal}; the others stay with us`)
        : f.words.t('您反映的全部事项', 'the whole matter');
    }),
    row('body', 'law', '转往', 'To', (f) => said(f, 'body')),
    row('sentOn', 'law', '转送日期', 'On', (f) =>
      f.words.dayOf(said(f, 'sentAt') ?? f.notice?.issuedAt ?? f.file.kase.receivedAt),
    ),
    row('contact', 'form', '该机关联系方式', 'Contact there', (f) => said(f, 'contact')),
    section('next', 'law', '接下来', 'What happens next', ({ words: { t } }) =>
      t(
        '由该机关依法办理并直接告知您；有疑问可与其联系，也可与我们联系。',
        'That body handles it and tells you itself; ask there, or ask us.',
      ),
    ),
  ],
};

/** 派单异议书 (PWR 23) */
export const routeDispute: InsideTemplate = {
  kind: 'ROUTE_DISPUTE',
  version: 1,
  audience: 'inside',
  title: titled('派单异议书', 'Route dispute'),
  word: '异',
  addressee: ({ words }) => words.office,
  unit: (f) => {
    const dispute = subjectOf(f, f.file.routeDisputes);
    return dispute ? f.words.group(dispute.groupId) : null;
  },
  drafters: HANDLERS,
  approvers: NO_APPROVAL,
  parts: [
    section('reasons', 'law', '理由（详细）', 'Reasons in detail', (f) => subjectOf(f, f.file.routeDisputes)?.reasons),
    row('owner', 'form', '建议承办单位', 'Proposed owner', (f) => {
      const dispute = subjectOf(f, f.file.routeDisputes);
      return dispute?.proposedGroupId ? f.words.group(dispute.proposedGroupId) : undefined;
    }),
    row('raised', 'law', '提出日期', 'Raised on', (f) => {
      const dispute = subjectOf(f, f.file.routeDisputes);
      return dispute && f.words.dayOf(dispute.raisedAt);
    }),
    section('decision', 'where-known', '处理结果', 'Decision', (f) => subjectOf(f, f.file.routeDisputes)?.decision ?? undefined),
  ],
};
