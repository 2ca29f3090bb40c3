import { both } from '../../kernel/rule.js';

/** On every page. Titles say nothing that somebody looking over a shoulder should not read. */
export const COMMON = {
  skip: both('跳到正文', 'Skip to the text'),
  leave: both('离开此页', 'Leave this page'),
  other: both('English', '中文'),
  home: both('首页', 'Start'),
  report: both('反映情况', 'Tell us what happened'),
  status: both('查询进度', 'See how it goes'),
  rights: both('您的权利', 'Your rights'),
  reach: both('联系我们', 'How to reach us'),
  figures: both('公开数据', 'Open figures'),
  notices: both('公开说明', 'Public explanations'),
  guidance: both('选举问答', 'Questions and answers'),
  staff: both('工作人员入口', 'For staff'),
  finish: both('结束并清屏', 'Finish and clear the screen'),
  faults: both('请先改好下面几处', 'Please mend these first'),
  back: both('返回上一步', 'Back'),
  on: both('继续', 'Continue'),
  call: both('打电话', 'Call'),
  optional: both('（可不填）', ' (may stay empty)'),
  none: both('没有填写', 'left empty'),
} as const;

export const FRONT = {
  title: both('便民服务', 'Public service'),
  lead: both(
    '村（居）委会选举中有不合规定的事，在这里可以反映、查询、补充、评价，不用注册。',
    'Something in the election of your village committee was not right? Here you can say so, see what became of it, add to it and rate it. No account.',
  ),
  reportHint: both(
    '三步填完，可以不留姓名。得到编号和查询码。',
    'Three short steps; you may stay unnamed. You get a number and a code.',
  ),
  statusHint: both('用回执上的编号和查询码，随时可查。', 'With the number and the code of your slip, at any time.'),
  guidanceHint: both('先看看别人常问的，按法律是怎么规定的。', 'See first what others ask, and what the law says.'),
  rightsHint: both(
    '保密、回避、知情、复查，以及个人信息怎样保存。',
    'Secrecy, recusal, being told, review; how your data are kept.',
  ),
  reachHint: both('电话、地址、时间；也可以当面说或写信。', 'Telephone, address, hours; you may also come or write.'),
  urgent: both('投票还没结束、正在发生的事，打电话最快：', 'If it is happening now, or before a vote, calling is fastest: '),
} as const;

export const REPORT = {
  titles: {
    1: both('发生了什么', 'What happened'),
    2: both('怎样找到您', 'How we can reach you'),
    3: both('核对后提交', 'Check and send'),
  },
  stepOf: (step: number) => both(`第 ${step} 步，共 3 步`, `Step ${step} of 3`),
  village: both('哪个村（居）', 'Which village'),
  villageUnknown: both('不清楚，或不止一个村', 'I do not know, or several'),
  wholeTown: (town: string) => both(`${town}（村名不清楚）`, `${town} (village not known)`),
  occurrence: both('这件事', 'It'),
  occurred: both('已经发生', 'has happened'),
  occurring: both('正在发生', 'is happening now'),
  will_occur: both('可能要发生', 'may be about to happen'),
  narrative: both('请把事情说清楚', 'Tell us what happened'),
  narrativeHint: both(
    '什么时候、在哪里、谁做了什么、您怎么知道的。不用写自己的姓名，想到哪写到哪也可以。',
    'When, where, who did what, and how you know. Do not write your own name. Plain words are fine.',
  ),
  wish: both('您希望怎么办', 'What you would like to be done'),
  named: both('愿意留下姓名', 'I give my name'),
  unnamed: both('不留姓名', 'I stay unnamed'),
  who: both('您', 'You'),
  whoHint: both(
    '不留姓名也会办理。姓名和电话加密保存，镇、村和被反映的人都看不到；谁查看过，您在查询页上看得到。',
    'It is handled either way. Name and telephone are kept sealed: town, village and whoever it is about do not see them. Whether somebody opened them is shown to you on the status page.',
  ),
  name: both('姓名', 'Name'),
  phone: both('电话', 'Telephone'),
  phoneHint: both(
    '留了电话，需要补充时才找得到您；不留也能凭编号和查询码查询。',
    'So that we can ask back. Without it you can still see everything with number and code.',
  ),
  secret: both('我担心受到打击报复，请按保密件办理', 'I fear retaliation: handle it as confidential'),
  prior: both('以前反映过的编号', 'Number of an earlier complaint'),
  change: both('修改', 'Change'),
  privacy: both('个人信息怎样使用', 'How your data are used'),
  privacyText: (office: string) =>
    both(
      `处理者：${office}。您填写的内容只用于核实、纠正和答复这件事；姓名和联系方式单独加密保存，查看须登记理由并留痕；按档案规定的期限保存。您可以查阅、更正、要求复制，也可以不提供姓名和联系方式。`,
      `Kept by ${office}, to verify, to correct and to answer this matter and for nothing else. Name and contact are sealed apart; opening them takes a reason and leaves a trace. Kept as long as the rules on archives say. You may see, correct and copy them, and you need not give any.`,
    ),
  consent: both('我已读过上面的说明并同意', 'I have read this and agree'),
  send: both('提交', 'Send'),
  wait: (seconds: number) =>
    both(
      `请稍等 ${seconds} 秒再按“提交”。这是为了挡住机器乱发；您填的内容都还在。`,
      `Please wait ${seconds} seconds, then press “Send” again. It keeps machines out; nothing you typed is lost.`,
    ),
  again: both('请再按一次“提交”，您填的内容都还在。', 'Please press “Send” once more; nothing you typed is lost.'),
  sentBefore: both(
    '您刚才已经提交过一份，编号和查询码当时已显示。改过的内容如要作为另一件提交，请再按一次“提交”；只是补充的，请凭编号到“查询进度”里补充。',
    'You have sent one already, and were shown its number and code. To send this as another one, press “Send” once more; to add to the first, use its number and code.',
  ),
  done: both('已经收到', 'We have it'),
  keep: both(
    '请把这两行记下或拍照。查询码只显示这一次。',
    'Write these two lines down or take a picture. The code is shown this once.',
  ),
  number: both('编号', 'Number'),
  code: both('查询码', 'Code'),
  codeGone: both(
    '这件事刚才已经收到，查询码此前已经显示过。遗失可到登记处更换。',
    'This was received before, and its code has been shown. A lost code can be replaced at the desk.',
  ),
  receivedAt: both('收到时间', 'Received'),
  next: both(
    '接下来：登记处决定是否受理，最迟 15 天内告知您。用编号和查询码随时可查。',
    'Next: the desk decides whether to accept it, and tells you within 15 days. With number and code you can look at any time.',
  ),
  print: both('打印', 'Print'),
  printHint: both('也可以用浏览器的“打印”功能。', 'Your browser can print it too.'),
  kept: both('已记下，去查看', 'I have kept it; show me'),
  qr: both('扫一扫到查询页，需要另输查询码', 'Leads to the status page; the code has to be typed'),
} as const;

export const FAULTS = {
  narrative: both('请写下发生了什么。', 'Please say what happened.'),
  narrativeLong: both(
    '太长了，最多 20000 字；其余可以提交后补充。',
    'Too long: at most 20,000 characters; add the rest afterwards.',
  ),
  name: both('愿意留姓名的，请写下姓名；不愿意的，请选“不留姓名”。', 'Please give your name, or choose to stay unnamed.'),
  consent: both('请先阅读并勾选个人信息说明。', 'Please read the notice on your data and tick the box.'),
} as const;

export const COUNTER = {
  title: both('自助查询', 'Self service'),
  lead: both(
    '用完请按“结束并清屏”；三分钟不动也会自动清屏。',
    'Press “Finish and clear the screen” when done; after three minutes it clears itself.',
  ),
} as const;

export const FAILED = {
  title: both('没有成功', 'That did not work'),
  unknown: both('没有这个页面。', 'There is no such page.'),
  again: both('请返回再试一次；还是不行，请打电话。', 'Go back and try again; if it still fails, please call.'),
} as const;

export const PHONE_SCRIPT = {
  title: both('电话查询用语', 'What to say on the telephone'),
  lines: [
    both(
      '您好，这里是登记处。请报回执上的编号，一位一位说。',
      'Good day, this is the desk. Please read me the number of your slip, digit by digit.',
    ),
    both('请再报十二位查询码。不用说您的姓名。', 'Now the twelve digits of the code. You need not give your name.'),
    both('（输入后读出下一页的句子。）', '(Type them in, then read out the sentences of the next page.)'),
    both(
      '编号或查询码不对时：请核对回执；查询码丢了，请带证件到登记处更换。',
      'If they do not match: please check the slip; a lost code is replaced at the desk against an identity document.',
    ),
    both(
      '最后：您要补充、评价或者申请复查吗？我现在就可以替您记下。',
      'At the end: would you like to add something, rate the reply or ask for a review? I can enter it now.',
    ),
  ],
} as const;
