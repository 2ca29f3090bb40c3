import { COURTESIES, INTRODUCTIONS, KINSHIP, NO_NAME, NOT_ALONE, SURNAME, TITLES } from './redaction-words.js';

/** By what a person could be known in a small village (model §4.11). */
export const REDACTION_KINDS = ['name', 'phone', 'number', 'email', 'date', 'sum', 'kinship', 'address', 'trait'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** What the desk may want to take out. Places count UTF-16 code units, `end` is behind the last. */
export type RedactionSuggestion = { start: number; end: number; kind: RedactionKind; mask: string };

const MASKS: Record<RedactionKind, string> = {
  name: '【姓名】',
  phone: '【电话】',
  number: '【号码】',
  email: '【邮箱】',
  date: '【时间】',
  sum: '【金额】',
  kinship: '【亲属】',
  address: '【住址】',
  trait: '【特征】',
};

const D = '[0-9０-９]';
const HAN_DIGIT = '[〇零○一二两三四五六七八九十廿卅]';
/** Bounded, or a long row of digits would be tried from each of its places to its end. */
const N = `(?:${D}{1,6}|${HAN_DIGIT}{1,6})`;
const AMOUNT = `(?:${D}[0-9０-９,，]{0,15}(?:[.．]${D}{1,6})?|[一二两三四五六七八九十百千几数半]{1,8})`;
const GAP = '[\\s\\-－—·.]{0,2}';

/** A whole name is followed by something that is no part of it: nothing, a mark, or a word that often stands there. */
const NAME_ENDS =
  '(?=$|[^\\p{Script=Han}]|[的在是把被和与跟说对向及等有为不将让叫系于从又也都就却因已家即以还便之带答称到去来自参用收私打当]|利用|作为|担任|私自|[同]志)';
const FULL_NAME = `${SURNAME}\\p{Script=Han}{1,2}?`;

type Pattern = { kind: RedactionKind; pattern: RegExp };
const find = (kind: RedactionKind, source: string): Pattern => ({ kind, pattern: new RegExp(source, 'gu') });

/** What is in brackets has been taken out already. */
const MASKED = /【[^【】]{1,6}】/gu;

const PATTERNS: readonly Pattern[] = [
  find('email', '(?<![\\w.+*-])[\\w.+*-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}'),
  // Document, bank and other numbers, with some digits already starred out.
  find('number', `(?<![0-9０-９])(?:[1-9１-９](?:${GAP}[0-9０-９*＊]){14,18}[Xx]?|\\d{6}\\*{2,}[\\dXx]*)(?![0-9０-９])`),
  find('number', `(?<=身份证[号码:：是为\\s]{0,5})[0-9０-９*＊Xx]{6,20}`),
  find('number', '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\\s]?[A-Z0-9]{4}[A-Z0-9挂学警]{1,2}'),
  find('number', '(?<=(?:QQ|qq|微信|抖音|快手)号?[码:：是为\\s]{0,3})[A-Za-z0-9_-]{5,20}'),
  find('phone', `(?<![0-9０-９])(?:[+＋]?86${GAP})?[1１](?:${GAP}[0-9０-９*＊xX]){10}(?![0-9０-９])`),
  find('phone', `(?<![0-9０-９])(?:0${D}{2,3}[)）\\s－-]{0,2})?[2-8]${D}{6,7}(?![0-9０-９.．元万亿平)）])`),
  find('phone', `(?<![0-9０-９])0${D}{2,3}[-－]${D}{7,8}(?![0-9０-９])`),
  find('phone', `(?<=(?:电话|手机|号码)[号码:：是为\\s]{0,4})[0-9０-９*＊\\s-]{7,20}(?=[^0-9０-９*＊\\s-]|$)`),
  ...dates(),
  find(
    'sum',
    `(?:人民币|[￥¥])?\\s?${AMOUNT}(?:多|余|来|几)?[百千万亿]?(?:多|余|几)?(?:块钱|元钱|元整|[万亿]?元|(?<!一)块(?=[钱每多的/／，。；、,;一二三]|$)|万(?!一|家|分|里|达|科|寿|火急|万|般)(?:多|余)?)`,
  ),
  find(
    'sum',
    `(?<=(?:工资|款|费|金|价格?|收入|补偿|赔偿|拖?欠)[为是约共计达：:]?)${D}{3,12}(?:[.．]${D}{1,6})?(?![0-9年号日.-])`,
  ),
  find('sum', '[￥¥]\\s?[0-9][0-9,.]*'),
  find(
    'address',
    `(?:门牌号?)?${N}(?:[-－—~、.]${N}){0,6}(?:号楼|号院|号户|号门|单元|栋|幢|号房|室|(?<!第)组|村民小组|生产队|队|社|巷|弄|胡同)(?!长|员|织|成|会|委)(?:\\s?${N}(?:[-－]${N})*(?:号楼|单元|栋|幢|室|楼|层|户|号|房)){0,4}`,
  ),
  find(
    'address',
    `(?<=[路街巷道村组镇乡庄屯弄])${N}(?:[-－]${N})?号(?![线召令文])(?:\\s?${N}(?:[-－]${N})*(?:号楼|单元|栋|幢|室|楼|层|户|房)){0,4}`,
  ),
  find('address', `(?<![0-9.])${D}{1,3}[-－]${D}{1,3}[-－]${D}{3,4}(?![0-9])`),
  find('name', `${SURNAME}某某?(?:\\p{Script=Han}(?=的?(?:爸|妈|爷|奶|父|母|家)))?`),
  find('name', `${SURNAME}[XＸ×*＊○]{1,2}(?![A-Za-z0-9*])`),
  find(
    'name',
    `[老小阿](?!${SURNAME}?[人家区时学年板百校院城街路师乡户龄妈爸伯公婆乡龙河寨庄屯堡塘岭])${SURNAME}(?=[的在是把被和与跟说对，。、,.；;：:！!？?（(”"]|$)`,
  ),
  find('name', `(?!${NOT_ALONE}(?:${TITLES}|${COURTESIES}))${SURNAME}\\p{Script=Han}{0,2}?(?=(?:${TITLES}|${COURTESIES})(?!们))`),
  find('name', `(?<=${TITLES}|${COURTESIES}|${INTRODUCTIONS})[是为:：、，\\s（(“"]{0,2}${FULL_NAME}${NAME_ENDS}`),
  find('name', `(?<=[是为由系找让被把和与、])${SURNAME}\\p{Script=Han}{1,2}(?=[（(](?:男|女|身份证|电话|手机|现任|时任|原))`),
  find('name', `(?<=${KINSHIP})${FULL_NAME}${NAME_ENDS}`),
  find('name', `${SURNAME}\\p{Script=Han}{1,2}(?=夫妻|夫妇|两口子|[（(][0-9０-９*＊]{6})`),
  find('kinship', `(?<![房大老业地东雇])(?:${KINSHIP})(?![祠庙桥店们])`),
  find(
    'trait',
    `(?:年[近满过逾]|(?<![今去前明每0-9０-９])年)?${N}(?:多|余|来)?岁(?:多|左右)?(?:的?(?:老人|老母|老父|孩子|小孩|妇女|老头|老太))?`,
  ),
  find(
    'trait',
    '低保户?|五保户|贫困户|特困户?|军属|烈属|退伍军人|复员军人|残疾(?:人|证)?|聋哑人?|盲人|独居|孤寡|独生子女|外来媳妇|上门女婿|回族|少数民族|孕妇|怀孕',
  ),
];

function dates(): Pattern[] {
  const year = `(?:(?:${D}{4}|(?<![0-9０-９第满近约达有])[0-2]${D}(?=年(?:${D}{1,2}月|[底初末，。春夏秋冬上下]|$))|[〇零○一二三四五六七八九]{2,4})年(?!级)|[去今前]年)`;
  const month = `(?:农历|阴历|旧历|公历)?(?:腊|正|冬|闰?${N})月`;
  const day = `(?:初${HAN_DIGIT}{1,3}|${N}[日号]?(?![元万个年%]))`;
  const hour = `(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|半夜)`;
  const clock = `${hour}?\\s?(?:${N}[点时](?:${N}分?|半|[钟整许多])?|${D}{1,2}[:：]${D}{2})(?:左右|许)?`;
  const often = `(?:\\s?(?:${hour}))?(?:\\s?(?:${clock}))?`;
  return [
    find('date', `${year}\\s?(?:(?:${month})\\s?(?:${day})?)?(?:[上中下]旬|初|底|末|中)?${often}`),
    find('date', `(?<![0-9])${D}{4}[-./年]${D}{1,2}[-./月]${D}{1,2}[日号]?${often}`),
    find(
      'date',
      `(?:农历|阴历|旧历)?(?:腊|正|冬|闰?(?:${D}{1,2}|${HAN_DIGIT}{1,3}))月(?:初${HAN_DIGIT}{1,3}|${HAN_DIGIT}{2,3}(?=[^个])|${D}{1,2}[日号]?|份|底|初)(?:[上中下]旬)?${often}`,
    ),
    find('date', `(?<![0-9０-９.])${D}{1,2}[日号](?![线楼院栋召令房文])${often}`),
    find('date', `(?:大年|年)(?:初${HAN_DIGIT}|三十|廿${HAN_DIGIT})|除夕夜?|元宵节?|清明节?|端午节?|中秋节?|国庆节?|春节|元旦`),
    find('date', `(?:上上?个?|下个?|本|这个?)?(?:星期|周|礼拜)[一二三四五六日天末](?![期边])${often}`),
    find('date', `(?:[昨前今当]天|昨[晚夜]|前晚|今[早晚]|当[晚日])${often}`),
    find('date', `${hour}\\s?${N}[点时](?:${N}分?|半|[钟整许多])?`),
    find('date', `(?<![0-9:])${D}{1,2}[:：]${D}{2}(?![0-9:])`),
  ];
}

/**
 * What of a text could tell who complains or who is meant: for the desk to look at, which confirms a text of its own. `names` are those
 * that the case itself knows (respondents, parts of the complainant's name). Never complete, therefore never applied unseen. Pure.
 */
export const suggestRedactions = (text: string, names: readonly string[] = []): RedactionSuggestion[] => {
  const known = namesOf(names);
  const found = spotted(text, [...PATTERNS, ...known]);
  const again = namesOf(found.filter(({ kind }) => kind === 'name').map(({ start, end }) => text.slice(start, end)));
  return apart(text, [...found, ...spotted(text, again)]);
};

const spotted = (text: string, patterns: readonly Pattern[]): RedactionSuggestion[] =>
  patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => trimmed(kind, match.index, match[0])).filter((each) => isLikely(text, each)),
  );

/** Of suggestions that overlap the longer says more; of equals, the one whose pattern stands first. */
const apart = (text: string, found: readonly RedactionSuggestion[]): RedactionSuggestion[] => {
  const taken = new Uint8Array(text.length);
  for (const { index, 0: mask } of text.matchAll(MASKED)) taken.fill(1, index, index + mask.length);
  const longestFirst = found.filter(({ start, end }) => end > start).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = longestFirst.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.toSorted((a, b) => a.start - b.start);
};

/** The text with every suggestion followed. */
export const redacted = (text: string, suggestions: readonly RedactionSuggestion[]): string =>
  suggestions.toReversed().reduce((rest, { start, end, mask }) => rest.slice(0, start) + mask + rest.slice(end), text);

/** What begins with a surname is often no name. What the case itself knows as a name is not asked (`namesOf`). */
const isLikely = (text: string, { kind, start, end }: RedactionSuggestion): boolean => {
  const found = text.slice(start, end);
  if (kind === 'sum') return !(found === '千万' && /^[不别要请勿注]/u.test(text.slice(end)));
  return kind !== 'name' || !NO_NAME.test(found);
};

/** What a name is introduced with stays. */
const trimmed = (kind: RedactionKind, index: number, match: string): RedactionSuggestion => {
  const lead =
    kind === 'name' ? (/^[是为:：、，\s（(“"]*/u.exec(match)?.[0].length ?? 0) : (/^\s*/u.exec(match)?.[0].length ?? 0);
  const tail = /\s*$/u.exec(match)?.[0].length ?? 0;
  return { start: index + lead, end: index + match.length - tail, kind, mask: MASKS[kind] };
};

const namesOf = (names: readonly string[]): Pattern[] => {
  const known = [...new Set(names.map((name) => name.replace(/\s/gu, '')))].filter((name) => [...name].length >= 2);
  return known.map((name) => find('name', name.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')));
};
