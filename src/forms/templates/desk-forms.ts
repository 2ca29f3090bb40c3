import { lastDayOf } from '../../calendar/counting.js';
import { CODE_PLACE } from '../query-code-place.js';
import { said, subjectOf } from '../facts/form-facts.js';
import { DESK, NO_APPROVAL, nothing, paragraphs, row, section, titled, type ComplainantTemplate } from '../template.js';
import { channelOf, complainant, detail, pointsInWords } from './shared-parts.js';

const SUPERVISORS = ['intake_supervisor', 'district_office', 'head'] as const;

/** 回执 (PWR 18, 21; PIPL 17). */
export const receipt: ComplainantTemplate = {
  kind: 'RECEIPT',
  version: 1,
  audience: 'complainant',
  title: titled('回执', 'Receipt'),
  word: '回',
  addressee: complainant,
  drafters: DESK,
  approvers: NO_APPROVAL,
  size: 'A5',
  parts: [
    row('queryCode', 'form', '查询码', 'Query code', () => CODE_PLACE),
    row('howToAsk', 'form', '查询方法', 'How to ask', ({ words: { t, statusUrl } }) =>
      t(
        `凭编号和查询码${statusUrl ? `在 ${statusUrl} ` : '在网上'}查询，也可来电、来访查询；查询码请勿转告他人，遗失可更换`,
        `With number and query code ${statusUrl ? `at ${statusUrl}` : 'online'}, by telephone or in person. Keep the code to yourself; a lost one is replaced`,
      ),
    ),
    row('received', 'law', '收到时间', 'Received', ({ file, words }) => words.time(file.kase.receivedAt)),
    row('channel', 'law', '反映方式', 'Channel', channelOf),
    section('points', 'form', '我们理解您反映的是', 'What we understood', pointsInWords),
    row('materials', 'form', '收到材料（份、页）', 'Materials received (pieces, pages)', (facts) => {
      const pages = detail(facts, 'pages');
      const list = [...facts.materials, ...(pages ? [facts.words.t(`来信 ${pages} 页`, `letter of ${pages} pages`)] : [])];
      return list.length > 0 ? list.join(facts.words.t('、', ', ')) : facts.words.t('无', 'none');
    }),
    section('next', 'law', '接下来', 'What happens next, and by when', ({ words, dues }) =>
      dues.notice15c
        ? words.t(
            `是否受理，将在${words.day(dues.notice15c)}前告知您。`,
            `You will be told by ${words.day(dues.notice15c)} whether it is accepted.`,
          )
        : words.t(
            '是否受理，将在收到之日起十五日内告知您。',
            'You will be told within 15 days of receipt whether it is accepted.',
          ),
    ),
    section('rights', 'law', '您的权利', 'Your rights', ({ words: { t } }) =>
      t(
        '要求对身份和反映内容保密；申请有利害关系的人员回避；了解办理进展和结果；对答复不服的，可以申请复查、复核。',
        'Confidentiality of who you are and what you said; to ask that persons with an interest keep out of it; to know how it stands and ends; to ask for review and re-check of the reply.',
      ),
    ),
    section('privacy', 'law', '个人信息说明', 'Privacy notice', ({ words: { t, office } }) =>
      t(
        `处理者：${office}。目的：核实、联系和答复。姓名、联系方式等单独加密保存，查看须登记理由并留痕；保存期限按档案规定，通话录音和证件影像到期销毁。您可以查阅、复制、更正，可以不提供。`,
        `Processor: ${office}. Purpose: to verify, to contact you and to reply. Name and contact are kept apart and encrypted; each reading needs a reason and is recorded. Kept as long as the rules on archives say; recordings and copies of documents are destroyed earlier. You may read, copy and correct them, and need not give them.`,
      ),
    ),
  ],
};

/** 补正通知 */
export const informationRequest: ComplainantTemplate = {
  kind: 'INFORMATION_REQUEST',
  version: 1,
  audience: 'complainant',
  title: titled('补正通知', 'Request for information'),
  word: '补',
  addressee: complainant,
  drafters: DESK,
  approvers: NO_APPROVAL,
  parts: [
    section('items', 'law', '请补充以下情况', 'Please add the following', (f) => subjectOf(f, f.file.informationRequests)?.items),
    row('due', 'law', '补充期限', 'By when', (f) => {
      const asked = subjectOf(f, f.file.informationRequests);
      return asked && f.words.day(lastDayOf(asked.dueAt));
    }),
    row('how', 'form', '补充方式', 'How', ({ words: { t } }) =>
      t(
        '凭编号和查询码在网上填写，也可来电、来信、来访',
        'Online with number and query code, or by telephone, letter or in person',
      ),
    ),
    section('otherwise', 'law', '逾期未补充的', 'If nothing comes', ({ words: { t } }) =>
      t(
        '我们将按已有材料决定是否受理，不影响您的其他权利。',
        'We decide on what we have whether it is accepted; your other rights stay as they are.',
      ),
    ),
  ],
};

/** The answer to an inquiry, suggestion or praise, with its clause. */
export const answer: ComplainantTemplate = {
  kind: 'ANSWER',
  version: 1,
  audience: 'complainant',
  title: titled('答复', 'Answer'),
  word: '答',
  addressee: complainant,
  drafters: DESK,
  approvers: NO_APPROVAL,
  parts: [
    section('points', 'form', '您咨询（建议）的事项', 'What you asked or suggested', pointsInWords),
    section('answer', 'law', '答复', 'Answer', (f) => paragraphs(said(f, 'text'), f.article?.answer)),
    row('clause', 'where-known', '依据', 'Clause', ({ article }) => article?.clause),
  ],
};

/** 受理告知书 (PWR 23; BJ-P 35; REPLY part 1) */
export const acceptance: ComplainantTemplate = {
  kind: 'ACCEPTANCE',
  version: 1,
  audience: 'complainant',
  title: titled('受理告知书', 'Notice of acceptance'),
  word: '受',
  addressee: complainant,
  drafters: DESK,
  approvers: SUPERVISORS,
  parts: [
    row('received', 'law', '收到日期', 'Received on', ({ file, words }) => words.dayOf(file.kase.receivedAt)),
    row('transferredBy', 'where-known', '转来单位和日期', 'Passed on by, and when', (f) => {
      const from = f.file.kase.channel === 'TRANSFER_IN' ? detail(f, 'fromBody') : undefined;
      const on = detail(f, 'theirReceiptDate');
      return from && `${from}${on ? f.words.t(`（${f.words.day(on)}收到）`, ` (received there on ${f.words.day(on)})`) : ''}`;
    }),
    section('points', 'law', '受理的事项', 'Matters accepted', pointsInWords),
    row('unit', 'law', '办理单位', 'Handled by', ({ words: { leadGroup, townGroup, t } }) =>
      leadGroup === null
        ? undefined
        : townGroup
          ? t(`${leadGroup}牵头，会同${townGroup}`, `${leadGroup} leads, together with ${townGroup}`)
          : t(`${leadGroup}牵头`, `${leadGroup} leads`),
    ),
    section('procedure', 'law', '办理途径和程序', 'Path and procedure', ({ words: { t } }) =>
      t(
        '按信访程序办理：两名以上核实人员到现场核实，逐点认定；属实的责令改正并由他人核查；逐点书面答复您，并以适当方式向群众说明。',
        'By the petition procedure: two or more verifiers go to the place and find on each point; what is true is ordered to be corrected and checked by others; you get a written reply on each point, and the public an explanation where it is due.',
      ),
    ),
    row('due', 'law', '办理期限', 'Due', ({ words, dues }) =>
      dues.legal60c
        ? words.t(
            `最迟于${words.day(dues.legal60c)}前书面答复；情况复杂的，经批准可延长一次，最多三十日`,
            `A written reply by ${words.day(dues.legal60c)} at the latest; once extended by at most 30 days where it is complicated`,
          )
        : words.t('受理之日起六十日内书面答复', 'A written reply within 60 days of acceptance'),
    ),
    section('rights', 'law', '回避与保密', 'Recusal and confidentiality', ({ words: { t } }) =>
      t(
        '您可以申请有利害关系的人员回避，可以要求保密；办理单位不得将反映材料转给被反映的人员或者单位。',
        'You may ask that persons with an interest keep out of it, and for confidentiality; nobody may pass your complaint on to those it is about.',
      ),
    ),
  ],
};

/** 不予受理（不再受理）告知书 (PWR 23; BJ-P 35, 37, 51) */
export const decline: ComplainantTemplate = {
  kind: 'DECLINE',
  version: 1,
  audience: 'complainant',
  title: titled('不予受理（不再受理）告知书', 'Notice of refusal'),
  word: '不受',
  addressee: complainant,
  drafters: DESK,
  approvers: SUPERVISORS,
  parts: [
    section('points', 'law', '您反映的事项', 'The matter', pointsInWords),
    section('ground', 'law', '不予受理的理由（条款）', 'Ground (clause)', (f) => {
      const ground = said(f, 'ground');
      return paragraphs(ground && f.words.ground(ground), said(f, 'explanation'));
    }),
    section('whereToGo', 'law', '可以向何处、怎样提出', 'Where and how to go instead', (f) => said(f, 'whereToGo')),
    section(
      'objection',
      'law',
      '不服本决定的',
      'If you object',
      ({
        words: {
          t,
          reviewBodies: [body],
        },
      }) =>
        t(
          `可以自收到本告知书之日起三十日内（最后一日为节假日的顺延）${body ? `向${body}` : ''}申请复查，凭编号和查询码在网上申请，或者提交书面申请。`,
          `You may ask ${body ? `${body} ` : ''}for review within 30 days of receiving this notice (rolling over a holiday), online with number and query code or in writing.`,
        ),
    ),
    section('remarks', 'where-known', '其他', 'Other', nothing),
  ],
};
