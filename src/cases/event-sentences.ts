import { both, type Sentence } from '../kernel/rule.js';
import {
  CALL_BACK_WORDS,
  CONFIDENTIALITY_WORDS,
  DELIVERY_WORDS,
  FIELD_WORDS,
  REOPENING_WORDS,
  STANCE_WORDS,
  wordOf,
} from './event-words.js';
import { LADDER_SENTENCES } from './ladder-sentences.js';
import type { Role } from '../kernel/actor.js';
import { CHANNEL_WORDS, ROLE_WORDS } from './words.js';
import type { CaseEvent } from './entities/case-event.entity.js';
import type { Channel } from './vocabulary.js';
import type { EventKind } from './step-names.js';

type Told = Pick<CaseEvent, 'kind' | 'actorName' | 'particulars'>;

/** A plain sentence for each kind of event. Public sentences (`isPublic`) name no person. */
const SENTENCES: Record<EventKind, (event: Told) => Sentence> = {
  register: ({ particulars }) => {
    const channel = CHANNEL_WORDS[particulars.channel as Channel];
    return both(
      `${channel?.zh ?? '诉求'}已登记，编号 ${String(particulars.number)}。`,
      `Registered (${channel?.en ?? 'complaint'}) as ${String(particulars.number)}.`,
    );
  },
  answer: () => both('咨询或建议已当场答复并办结。', 'The question was answered and closed.'),
  decline: () =>
    both('决定不予受理，已告知理由和可以找的部门。', 'Not accepted; the ground and where to go instead were stated.'),
  transfer: ({ particulars }) =>
    both(`已转交${String(particulars.body ?? '有权机关')}。`, `Sent on to ${String(particulars.body ?? 'the competent body')}.`),
  accept: () => both('已受理，交区指导组牵头办理。', 'Accepted; the district guidance group leads.'),
  startVerification: () => both('指导组开始核实。', 'The guidance group began to verify.'),
  confirm: () => both('核实完毕，已责令改正。', 'Verified; correction was ordered.'),
  clear: () => both('核实完毕，无须纠正，将作说明。', 'Verified; nothing to correct, an explanation follows.'),
  finishCorrection: () => both('纠正措施已完成并经核查。', 'The correction was carried out and checked.'),
  reply: () => both('已逐点作出答复。', 'A reply was given, point by point.'),
  close: () => both('已办结。', 'The case was closed.'),
  reopen: ({ particulars }) => {
    const why = wordOf(REOPENING_WORDS, particulars.reason);
    return both(`已重新办理（${why.zh}）。`, `The case was reopened (${why.en}).`);
  },
  requestReview: () => both('已申请复查，复查机关已收到。', 'A review was requested.'),
  uphold: ({ particulars }) =>
    both(
      `审查结束，维持原答复${particulars.outcome === 'final' ? '，程序终结' : ''}。`,
      `The reply was upheld${particulars.outcome === 'final' ? '; the procedure is final' : ''}.`,
    ),
  requestRecheck: () => both('已申请复核。', 'A re-check was requested.'),
  sendBack: () => both('复查机关退回重新办理。', 'The review body sent the case back.'),
  withdraw: ({ particulars }) =>
    particulars.outcome === 'withdrawn'
      ? both('反映人撤回，已确认办结。', 'Withdrawn by the complainant and closed.')
      : both(
          '反映人撤回；事关公共利益，核实继续进行。',
          'Withdrawn by the complainant; the inquiry goes on in the public interest.',
        ),
  merge: () => both('与同一事项合并办理，仍会单独答复。', 'Merged with a case on the same matter; an own reply still follows.'),
  supplement: () => both('补充了登记内容。', 'The registration was supplemented.'),
  waiver: ({ particulars }) => {
    const field = wordOf(FIELD_WORDS, particulars.field);
    return both(`注明“${field.zh}”无法取得。`, `"${field.en}" was marked not obtainable.`);
  },
  note: ({ particulars }) =>
    both(
      particulars.kind === 'first_contact' ? '已与反映人取得联系。' : '增加了一条记录。',
      particulars.kind === 'first_contact' ? 'The complainant was contacted.' : 'A note was added.',
    ),
  evidence: () => both('收到一份材料。', 'A piece of evidence was added.'),
  evidenceRead: ({ actorName }) => both(`${actorName}查看了材料。`, `${actorName} opened a piece of evidence.`),
  siteVisit: ({ particulars }) =>
    particulars.isVisited === false
      ? both('未到现场核实，理由已登记。', 'Nobody visited the site; the reason is on record.')
      : both('指导组已到现场核实。', 'The guidance group visited the site.'),
  finding: () => both('起草了一条认定意见。', 'A finding was drafted.'),
  findingsSubmission: () => both('认定意见已提交审批。', 'The findings were submitted for approval.'),
  action: ({ particulars }) =>
    both(`责令采取措施 ${String(particulars.code)}。`, `Corrective action ${String(particulars.code)} was ordered.`),
  actionCompletion: ({ particulars }) =>
    both(`措施 ${String(particulars.code)} 报告完成。`, `Action ${String(particulars.code)} was reported done.`),
  actionCheck: ({ particulars }) =>
    both(
      `措施 ${String(particulars.code)} ${particulars.passed ? '核查通过' : '核查未通过，退回'}。`,
      `Action ${String(particulars.code)} ${particulars.passed ? 'passed its check' : 'failed its check'}.`,
    ),
  actionReplacement: ({ particulars }) =>
    both(`措施 ${String(particulars.code)} 已变更或撤销。`, `Action ${String(particulars.code)} was replaced or revoked.`),
  concurrence: ({ particulars }) => {
    const stance = wordOf(STANCE_WORDS, particulars.stance);
    return both(`会商：${stance.zh}。`, `Word on record: ${stance.en}.`);
  },
  explanation: () => both('已作说明解释。', 'An explanation was given.'),
  posting: ({ particulars }) =>
    both(
      `公开说明自 ${String(particulars.postedFrom)} 起张贴，已留照片。`,
      `The public explanation hangs since ${String(particulars.postedFrom)}; a photograph is on file.`,
    ),
  callBack: ({ particulars }) => {
    const result = wordOf(CALL_BACK_WORDS, particulars.result);
    return both(`回访：${result.zh}。`, `Call-back: ${result.en}.`);
  },
  followUpAnswer: () => both('就反映人不满意之处作了答复。', 'What the complainant was not satisfied with was answered.'),
  informationRequest: () => both('请反映人补充情况。', 'The complainant was asked for more information.'),
  informationAnswer: () => both('反映人已补充情况。', 'The complainant supplied the information.'),
  informationLapse: () => both('补充期限已过，继续办理。', 'The time for supplying information ran out; the case goes on.'),
  routeDispute: () => both('承办组提出派单异议。', 'An assigned group disputed the routing.'),
  routeDisputeDecision: ({ particulars }) =>
    both(
      `派单异议${particulars.isUpheld ? '成立，改派' : '不成立'}。`,
      `The dispute was ${particulars.isUpheld ? 'upheld; reassigned' : 'rejected'}.`,
    ),
  suspension: () => both('申请中止。', 'A suspension was asked for.'),
  suspensionDecision: ({ particulars }) =>
    both(
      particulars.isGranted ? '已中止办理，内部时限暂停。' : '中止申请未获批准。',
      particulars.isGranted ? 'Suspended; internal clocks stand still.' : 'The suspension was refused.',
    ),
  suspensionEnd: () => both('恢复办理。', 'The suspension ended.'),
  extension: () => both('申请延期。', 'An extension was asked for.'),
  extensionDecision: ({ particulars }) =>
    both(
      particulars.isGranted ? `已批准延期 ${String(particulars.days)} 日。` : '延期申请未获批准。',
      particulars.isGranted ? `Extended by ${String(particulars.days)} days.` : 'The extension was refused.',
    ),
  recusal: () => both('提出回避申请。', 'A recusal was asked for.'),
  recusalDecision: ({ particulars }) =>
    both(
      `回避申请${particulars.isGranted ? '成立' : '不成立'}。`,
      `The recusal was ${particulars.isGranted ? 'granted' : 'refused'}.`,
    ),
  exclusion: () => both('有利害关系的人员或组已排除。', 'A conflicted person or group was excluded.'),
  reassignment: () => both('已改派承办人员。', 'The case was reassigned.'),
  takeOver: ({ particulars }) =>
    both(
      `${particulars.part === 'lead' ? '牵头组' : '会同组'}已接收。`,
      `The ${particulars.part === 'lead' ? 'lead' : 'co-handling'} group took the case over.`,
    ),
  supervision: ({ particulars }) =>
    both(`第 ${String(particulars.ordinal)} 次督办。`, `Supervision round ${String(particulars.ordinal)}.`),
  supervisionAnswer: () => both('督办已回复。', 'The supervision was answered.'),
  urgentReport: ({ particulars }) =>
    both(
      `已报送重大紧急信息（第 ${String(particulars.ordinal)} 报）。`,
      `A grave and urgent matter was reported (report ${String(particulars.ordinal)}).`,
    ),
  partialTransfer: ({ particulars }) =>
    both(
      `一个诉求点移送${String(particulars.body ?? '')}。`,
      `One allegation was handed to ${String(particulars.body ?? 'another body')}.`,
    ),
  confidentiality: ({ particulars }) => {
    const level = wordOf(CONFIDENTIALITY_WORDS, particulars.level);
    return both(`保密级别设为“${level.zh}”。`, `Confidentiality was set to ${level.en}.`);
  },
  vecRelay: () => both('名单异议已转村民选举委员会。', 'The objection was relayed to the village election committee.'),
  vecDecision: () => both('村民选举委员会已作出决定。', 'The village election committee decided.'),
  withdrawalRequest: () => both('反映人申请撤回。', 'The complainant asked to withdraw.'),
  withdrawalRefusal: () => both('撤回申请未予确认。', 'The withdrawal was not confirmed.'),
  codeReissue: () => both('查询码已重新发放，原码作废。', 'A new query code was issued; the old one is void.'),
  identityReading: ({ particulars }) => {
    const who = ROLE_WORDS[particulars.role as Role] ?? { zh: '承办人员', en: 'a member of staff' };
    const what = particulars.evidenceId === undefined ? '身份信息' : '手写材料或录音';
    return both(
      `${who.zh}查看了反映人的${what}，理由已登记。`,
      `The complainant's ${particulars.evidenceId === undefined ? 'identity' : 'handwriting or voice'} was opened by ${who.en}; the reason is on record.`,
    );
  },
  delivery: ({ particulars }) => {
    const result = wordOf(DELIVERY_WORDS, particulars.result);
    return both(`通知送达记录：${result.zh}。`, `Delivery recorded: ${result.en}.`);
  },
  redaction: () => both('供镇村查看的文本已确认。', 'The redacted text was confirmed.'),
  respondent: () => both('被反映对象有变更。', 'The respondents changed.'),
  link: ({ particulars }) =>
    particulars.kind === 'separate'
      ? both('与另一件比对，各自办理。', 'Compared with another case and kept separate.')
      : both('与另一件建立关联。', 'Linked to another case.'),
  dataCopy: ({ particulars }) =>
    both(
      `反映人的个人信息副本已提供（${particulars.by === 'citizen' ? '凭查询码' : '窗口'}）。`,
      `A copy of the complainant's own data was given (${particulars.by === 'citizen' ? 'by query code' : 'at the desk'}).`,
    ),
  erasure: () =>
    both(
      '保存期限届满，反映人的个人信息已按规定销毁，案卷和认定继续保存。',
      "The time for keeping personal data was over: the complainant's data was erased; the case file and its findings stay.",
    ),
  form: ({ particulars }) =>
    particulars.withdrawn === true
      ? both(`文书 ${String(particulars.number)} 作废。`, `Form ${String(particulars.number)} was withdrawn.`)
      : both(`文书 ${String(particulars.number)} 已签发。`, `Form ${String(particulars.number)} was issued.`),
  formApproval: ({ actorName, particulars }) =>
    both(
      `${actorName}审核签发了文书 ${String(particulars.number)}。`,
      `${actorName} approved and issued form ${String(particulars.number)}.`,
    ),
  print: ({ actorName, particulars }) =>
    both(
      `${actorName}打印了案卷（编码 ${String(particulars.mark)}）。`,
      `${actorName} printed the case file (code ${String(particulars.mark)}).`,
    ),
  childReplied: () => both('合并事项已作出答复。', 'The merged matter was replied to.'),
  ...LADDER_SENTENCES,
};

export const sentenceOf = (event: Told): Sentence => SENTENCES[event.kind](event);
