import { both } from '../../kernel/rule.js';

/** Of the pages that are for everybody: notices, figures, rights, how to reach the desk. */
export const NOTICES = {
  title: both('公开说明', 'Public explanations'),
  lead: both(
    '村里反映的问题查清、纠正以后，在村务公开栏张贴说明；这里可以看到同样的内容，不写是谁反映的。',
    'What was raised in a village, found and corrected is explained on its notice board. The same can be read here. Who raised it is never said.',
  ),
  place: both('村（居）', 'Village'),
  everywhere: both('全区', 'The whole district'),
  wholeTown: (town: string) => both(`${town}（全镇街）`, `${town} (the whole town)`),
  show: both('查看', 'Show'),
  none: both('没有张贴过公开说明。', 'Nothing has been posted.'),
  read: both('阅读', 'Read'),
  posted: both('张贴起止', 'Posted'),
  withdrawn: (day: string) => both(`已于 ${day} 撤下`, `taken down on ${day}`),
} as const;

export const GUIDANCE = {
  title: both('选举问答', 'Questions and answers'),
  lead: both(
    '选举各阶段群众常问的问题，按法律和本区的规定回答。',
    'What people ask in each stage of the election, answered by law and the district’s rules. The answers are in Chinese.',
  ),
  stage: both('阶段', 'Stage'),
  allStages: both('全部阶段', 'All stages'),
  everyStage: both('各阶段通用', 'Every stage'),
  show: both('查看', 'Show'),
  none: both('还没有这方面的问答，请打电话问。', 'There is nothing on this yet; please call.'),
  clause: both('依据', 'Rests on'),
  since: both('自何日起', 'Since'),
  notSettled: both(
    '和您村里的做法不一样？可以反映，也可以打电话问。',
    'Is it done otherwise in your village? Report it, or call and ask.',
  ),
} as const;

export const FIGURES = {
  title: both('公开数据', 'Open figures'),
  lead: (least: number) =>
    both(
      `十二个整月各镇街收到和办结的件数，月末二十天后统计一次，以后不变。检举控告、保密、已撤回和还没有决定是否受理的不计在内；少于 ${least} 件的不公布，以免有人被认出来。`,
      `How many came in and were closed in twelve whole months, by town; each month is counted once, twenty days after its end, and stays. Accusations, what is kept secret, what was withdrawn and what has not been decided on are not counted, and numbers below ${least} are hidden, so that nobody is recognised by them.`,
    ),
  none: both('还没有数据。', 'There are no figures yet.'),
  town: both('镇街', 'Town'),
  received: both('收到', 'Received'),
  closed: both('办结', 'Closed'),
  onTime: both('其中按期', 'On time'),
  hidden: both('不公布', 'hidden'),
} as const;

export const RIGHTS = {
  title: both('您的权利', 'Your rights'),
  items: [
    both('可以不留姓名；不留姓名的也登记、也核实。', 'You may stay unnamed; it is registered and verified all the same.'),
    both(
      '身份保密：姓名、电话不给镇、村和被反映的人；查看须登记理由，您在查询页上看得到。',
      'Your identity stays secret: town, village and whoever it is about do not get it; every opening takes a reason and is shown to you.',
    ),
    both(
      '不准把您的材料转给被反映的人或单位（信访工作条例第三十条）。打击报复要追究责任。',
      'Your words may not be passed to whoever they are about (Petition Work Regulations, art. 30). Retaliation is punished.',
    ),
    both(
      '申请回避：认为办理人与此事有关系的，可以要求他不参与，一个工作日内决定。',
      'Recusal: if somebody handling it has a stake in it, ask that they keep out; decided within one working day.',
    ),
    both(
      '知情：15 天内告知是否受理，一般 60 天内办结；延期要告诉您理由和新的日期。',
      'Being told: within 15 days whether it is accepted, an answer within 60 days as a rule; if it takes longer, why and until when.',
    ),
    both(
      '复查和复核：不服答复，收到后 30 天内申请复查；不服复查意见，30 天内申请复核。',
      'Review and re-check: within 30 days of the answer ask for a review, within 30 days of its opinion for a re-check.',
    ),
    both('补充、撤回、评价：凭编号和查询码随时可以。', 'Add, withdraw, rate: with number and code at any time.'),
    both(
      '个人信息：可以查阅、复制、更正；到登记处办理，或打电话询问。',
      'Your data: see, copy and correct them at the desk, or ask by telephone.',
    ),
    both(
      '选举中有违法行为的，还可以向乡镇、县级人大常委会或政府举报（村民委员会组织法第十七条）。',
      'You may also report unlawful acts to the people’s congress or government of town or county (Organic Law of Villagers’ Committees, art. 17).',
    ),
  ],
} as const;

export const REACH = {
  title: both('联系我们', 'How to reach us'),
  phone: both('电话', 'Telephone'),
  late: both('监督电话（到期没有办）', 'Supervision (when something is late)'),
  hours: both('时间', 'Hours'),
  address: both('地址、来信', 'Address, also for letters'),
  visit: both(
    '当面说：有困难的可以请人陪同，五人以上请推选代表。',
    'In person: you may bring somebody; of more than five, please choose who speaks.',
  ),
} as const;
