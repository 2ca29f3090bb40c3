import { both } from '../../kernel/rule.js';
import { DESK, NO_APPROVAL, nothing, row, section, titled, type InsideTemplate, type Part } from '../template.js';
import type { InsideFacts } from '../facts/form-facts.js';
import { dayDetail, detail, flagOf, pointsInWords, timeDetail } from './shared-parts.js';

/** What every record of a first contact holds (PWR 19). */
const COMMON: readonly Part<InsideFacts>[] = [
  section('narrative', 'law', '反映内容（如实记录）', 'What was said (faithfully)', ({ file }) => file.kase.workingText),
  section('points', 'form', '诉求事项', 'Points', pointsInWords),
  section('remedy', 'form', '要求', 'Remedy sought', ({ file }) => file.kase.remedySought ?? undefined),
];

const received = row<InsideFacts>('received', 'law', '收到时间', 'Received', ({ file, words }) =>
  words.time(file.kase.receivedAt),
);
const who = row<InsideFacts>('who', 'law', '反映人（代称）', 'Complainant (alias)', ({ file }) => file.kase.alias);
const privacy = row<InsideFacts>('privacy', 'law', '已告知个人信息处理事项', 'Privacy notice given', ({ file, words: { t } }) =>
  file.kase.privacyNoticeGiven ? t('是', 'yes') : t('否', 'no'),
);

/** 来访登记表: with the visitor's signature after the read-back. */
export const visitRecord: InsideTemplate = {
  kind: 'VISIT_RECORD',
  version: 1,
  audience: 'inside',
  title: titled('来访登记表', 'Record of a visit'),
  word: '访',
  addressee: () => null,
  drafters: DESK,
  approvers: NO_APPROVAL,
  hasSeal: false,
  signatures: [both('来访人（核对后签名）', 'Visitor (after read-back)'), both('接待人', 'Receptionist')],
  parts: [
    received,
    who,
    row('point', 'form', '接待场所', 'Reception point', (f) => detail(f, 'receptionPoint')),
    row('arrived', 'form', '到达时间', 'Arrived', (f) => timeDetail(f, 'arrivedAt')),
    row('left', 'form', '离开时间', 'Left', (f) => timeDetail(f, 'leftAt')),
    row('headcount', 'law', '来访人数', 'Head count', ({ file }) =>
      file.kase.headcount === null ? undefined : String(file.kase.headcount),
    ),
    row('representatives', 'form', '代表（不超过五人）', 'Representatives (at most five)', nothing),
    row('idShown', 'form', '出示证件种类', 'Identity document shown', (f) => detail(f, 'idShownType')),
    row('vulnerable', 'form', '未成年、残疾、患病人员', 'Minors, disabled or sick people', nothing),
    row('security', 'form', '安全情况', 'Security incident', (f) => detail(f, 'securityIncident')),
    row('materials', 'form', '递交材料', 'Materials handed in', ({ materials, words: { t } }) =>
      materials.length > 0 ? materials.join(t('、', ', ')) : undefined,
    ),
    row('signed', 'form', '记录已签字', 'Record signed', (f) => flagOf(f, 'recordSigned')),
    privacy,
    ...COMMON,
  ],
};

/** 来电记录 */
export const callRecord: InsideTemplate = {
  ...visitRecord,
  kind: 'CALL_RECORD',
  title: titled('来电记录', 'Record of a call'),
  word: '电',
  signatures: [both('接听人', 'Taken by'), both('复核人', 'Checked by')],
  parts: [
    received,
    who,
    row('began', 'law', '来电时间', 'Call began', (f) => timeDetail(f, 'callStart')),
    row('ended', 'form', '挂机时间', 'Call ended', (f) => timeDetail(f, 'callEnd')),
    row('number', 'form', '来电号码', 'Caller’s number', ({ words: { t } }) => t('密存', 'kept in the vault')),
    row('recording', 'form', '录音编号', 'Recording', ({ words: { t } }) => t('密存', 'kept in the vault')),
    row('readBack', 'form', '已复述确认', 'Read back and confirmed', (f) => flagOf(f, 'readBackConfirmed')),
    row('callback', 'form', '方便回电时间', 'When to call back', (f) => detail(f, 'callbackWindow')),
    row('hearing', 'form', '方言、听力说明', 'Dialect or hearing notes', (f) => detail(f, 'hearingNotes')),
    privacy,
    ...COMMON,
  ],
};

/** 信件登记 */
export const letterRecord: InsideTemplate = {
  ...visitRecord,
  kind: 'LETTER_RECORD',
  title: titled('信件登记', 'Record of a letter'),
  word: '信',
  signatures: [both('登记人', 'Registered by'), both('复核人', 'Checked by')],
  parts: [
    who,
    row('dateReceived', 'law', '收信日期', 'Date received', (f) => dayDetail(f, 'dateReceived')),
    row('dateOnLetter', 'form', '落款日期', 'Date on the letter', (f) => dayDetail(f, 'dateOnLetter')),
    row('postmark', 'form', '邮戳日期', 'Postmark', (f) => dayDetail(f, 'postmarkDate')),
    row('registeredMail', 'form', '挂号号码', 'Registered-mail number', (f) => detail(f, 'registeredMailNo')),
    row('pages', 'form', '页数', 'Pages', (f) => detail(f, 'pages')),
    row('signatories', 'form', '署名人数', 'Signatories', (f) => detail(f, 'signatories')),
    row('addressee', 'form', '收信人', 'Addressee', (f) => detail(f, 'addressee')),
    row('arrivedBy', 'form', '来信途径', 'How it came', (f) => detail(f, 'arrivedBy')),
    row('shelf', 'form', '原件存放号', 'Shelf number', (f) => detail(f, 'shelfNo')),
    privacy,
    ...COMMON,
  ],
};
