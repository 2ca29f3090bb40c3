import { CHANNEL_WORDS } from '../../cases/words.js';
import { lastDayOf } from '../../calendar/counting.js';
import { numbered, said, subjectOf, zhDay, zhDayOf, type NoticeFacts, type Paragraphs } from '../notice-facts.js';

const pointsOf = ({ file, names }: NoticeFacts): string[] =>
  numbered(file.allegations.map(({ code, text }) => (code ? `（${names.code(code)}）${text}` : text)));

/** 来电反映, 网上反映. */
const told = (channel: string): string => (channel.endsWith('反映') ? channel : `${channel}反映`);

/** 回执 (PWR 18, 21; PIPL 17). The query code is handed over apart from it. */
export const receipt: Paragraphs = (facts) => {
  const { file, names, dues } = facts;
  const { kase } = file;
  return [
    `您${told(CHANNEL_WORDS[kase.channel].zh)}的事项已于${zhDayOf(kase.receivedAt)}收到并登记，编号 ${kase.number}。`,
    ...(file.allegations.length > 0
      ? ['我们理解您反映的是：', ...pointsOf(facts)]
      : ['您反映的内容已如实记录，诉求点待与您核对。']),
    '凭编号和另行交给您的查询码，可随时查询办理进展、补充情况、撤回、评价或者申请复查。查询码请勿转告他人；遗失可向本单位申请更换。',
    dues.notice15c ? `是否受理，将在${zhDay(dues.notice15c)}前告知您。` : '是否受理，将在规定期限内告知您。',
    '您的权利：要求对身份和反映内容保密；申请有利害关系的人员回避；了解办理进展和结果；对答复不服的，可以申请复查、复核。',
    `个人信息说明：处理者为${names.office}；姓名、联系方式等仅用于核实、联系和答复，单独加密保存，查看须登记理由并留痕；按档案规定期限保存。您可以要求查阅、更正，并可以不提供。`,
  ];
};

/** 补正通知 */
export const informationRequest: Paragraphs = ({ notice, file }) => {
  const request = subjectOf(notice, file.informationRequests);
  if (!request) return ['为便于办理，请补充有关情况。'];
  return [
    '为便于办理您反映的事项，请补充以下情况：',
    request.items,
    `请在${zhDay(lastDayOf(request.dueAt))}前补充，可凭编号和查询码在网上填写，也可来电、来信、来访。`,
    '逾期未补充的，我们将按已有材料决定是否受理，不影响您的其他权利。',
  ];
};

/** The answer to an inquiry, suggestion or praise, with its clause. */
export const answer: Paragraphs = ({ notice, article }) => {
  const text = said(notice, 'text');
  return [
    '您咨询（建议）的事项，现答复如下：',
    ...(text ? [text] : []),
    ...(article ? [article.answer, `依据：${article.clause}`] : []),
    ...(text || article ? [] : ['已当面（电话）向您作出答复。']),
    '如仍有疑问，可再次提出。',
  ];
};

/** 受理告知书 (PWR 23; BJ-P 35) */
export const acceptance: Paragraphs = (facts) => {
  const { file, names, dues } = facts;
  const from = file.kase.channel === 'TRANSFER_IN' ? said({ particulars: file.kase.channelDetails }, 'fromBody') : undefined;
  return [
    `${from ? `${from}转来的` : ''}您的事项，我们于${zhDayOf(file.kase.receivedAt)}收到，现决定受理。`,
    '受理的事项：',
    ...pointsOf(facts),
    `承办：${names.leadGroup ?? '区指导组'}牵头${names.townGroup ? `，会同${names.townGroup}` : ''}。`,
    '办理途径和程序：两名以上核实人员到现场核实，逐点认定；属实的责令改正并由他人核查；逐点答复您，并以适当方式向群众说明。',
    dues.legal60c
      ? `办理期限：最迟于${zhDay(dues.legal60c)}前书面答复；情况复杂的，经批准可以延长一次，最多三十日，并告知您理由。`
      : '办理期限：受理之日起六十日内书面答复。',
    '您可以申请有利害关系的人员回避，可以要求保密；承办单位不得将反映材料转给被反映人。',
  ];
};

/** 不予受理告知书 (PWR 23; BJ-P 35, 37, 51) */
export const decline: Paragraphs = (facts) => {
  const { notice, names } = facts;
  const ground = said(notice, 'ground');
  const explanation = said(notice, 'explanation');
  const whereToGo = said(notice, 'whereToGo');
  return [
    '您反映的以下事项，经审查决定不予受理：',
    ...pointsOf(facts),
    ...(ground ? [`理由：${names.ground(ground)}`] : []),
    ...(explanation ? [explanation] : []),
    ...(whereToGo ? [`您可以向以下部门提出：${whereToGo}`] : []),
    '对本决定不服的，可以自收到本告知书之日起三十日内申请复查。',
  ];
};

/** One point of several, where the transfer is partial. */
const pointMeant = (notice: NoticeFacts['notice']): string => {
  const ordinal = said(notice, 'ordinal');
  return ordinal ? `第 ${ordinal} 个诉求点` : '事项';
};

/** 转送告知 (PWR 23) */
export const transferNotice: Paragraphs = ({ notice }) => {
  const contact = said(notice, 'contact');
  return [
    `您反映的${pointMeant(notice)}依法应由有权机关办理，已于${zhDayOf(said(notice, 'sentAt') ?? notice.issuedAt)}转送${said(notice, 'body') ?? '有权处理的机关'}。`,
    ...(contact ? [`联系方式：${contact}`] : []),
    `${said(notice, 'ordinal') ? '该诉求点' : '后续'}由该机关依法办理并告知您${said(notice, 'ordinal') ? '，其余诉求点仍由我们办理' : ''}。`,
  ];
};

/** 转送函、交办函 (PWR 22, 30): to another body, without the complainant and without the complaint's words. */
export const transferLetter: Paragraphs = ({ notice, file, names }) => {
  const reportBy = said(notice, 'reportBy');
  const isAssigned = said(notice, 'kind') === 'assign';
  const ordinal = said(notice, 'ordinal');
  const pointsMeant = file.allegations.filter((a) => (ordinal ? String(a.ordinal) === ordinal : a.code !== null));
  return [
    `现将反映${names.place}有关事项的一件${isAssigned ? '交由你单位办理' : '转送你单位依法处理'}（编号 ${file.kase.number}）。`,
    '涉及：',
    ...numbered(pointsMeant.map(({ code }) => names.code(code))),
    ...(said(notice, 'basis') ? [`依据：${said(notice, 'basis')}`] : []),
    isAssigned
      ? `请于${reportBy ? zhDay(reportBy.slice(0, 10)) : '规定期限'}前将办理情况和办结报告函告我单位。`
      : '请按规定告知反映人受理情况，无须反馈我单位。',
    `保密级别：${SECRECY[file.kase.confidentiality]}。不得将反映人身份和反映材料透露、转给被反映的人员或者单位。具体材料凭本函向我单位调取。`,
  ];
};

const SECRECY = { NORMAL: '一般', CONFIDENTIAL: '保密', SECRET: '机密办理（身份不公开）' } as const;
