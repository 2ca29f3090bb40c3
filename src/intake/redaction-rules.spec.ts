import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { redacted, suggestRedactions, type RedactionKind } from './redaction-rules.js';

/** 1,500 real messages of citizens: their telephone numbers are starred out, their names, dates and sums are not. */
const MESSAGES = readFileSync('test/fixtures/citizen-messages.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; topic: string; text: string })
  .map(({ topic, text }) => `${topic}。${text}`);

const found = (text: string, kind: RedactionKind, names?: readonly string[]): string[] =>
  suggestRedactions(text, names)
    .filter((each) => each.kind === kind)
    .map(({ start, end }) => text.slice(start, end));

/** As they stand in the real messages. */
const NAMES: readonly [text: string, names: string[]][] = [
  ['对于我的投诉我叫吴萌，对于西', ['吴萌']],
  ['我叫陈元春，今年82岁，系A市A1区苏', ['陈元春']],
  ['村民组长李伍，妇女队长', ['李伍']],
  ['队长杨秋传也说明，', ['杨秋传']],
  ['教育局原副局长罗慧在观沙岭', ['罗慧']],
  ['现代农业，胡娟副主任主抓', ['胡娟']],
  ['我只能再请胡华衡书记在百忙中', ['胡华衡']],
  ['我妻子刘维于2019.12.25日打电话', ['刘维']],
  ['拖欠胡桂松刘水莲夫妻工资', ['刘水莲']],
  ['户主黄俊庚（黄某泽爷爷）沟通', ['黄俊庚', '黄某泽']],
  ['医生龚云还对刘某夫妇表示', ['龚云', '刘某']],
  ['请与黄先生联系', ['黄']],
  ['今日梁妹(*****************)微信', ['梁妹']],
  ['老梁，你怎么看', ['老梁']],
];
const ORDINARY = [
  '业主代表为此感谢',
  '本校代课老师优先于其他老师',
  '出卖业主利益',
  '仲裁委员就会受理',
  '居民委员会党支部书记的承诺',
  '居住在这里不仅安全没有保障',
  '广大居民的安全',
  '任何负责人都没有来过',
];

describe('suggestions for a redacted text', () => {
  it.each(NAMES)('finds the names in %j', (text, names) => {
    expect(found(text, 'name')).toEqual(names);
  });

  it.each(ORDINARY)('takes nothing in %j for a name', (text) => {
    expect(found(text, 'name')).toEqual([]);
  });

  it('finds a name again where nothing introduces it, and those that the case knows', () => {
    expect(found('村主任王启怀来过。后来启怀说，王启怀不认', 'name')).toEqual(['王启怀', '王启怀']);
    expect(found('后来启怀说不认', 'name', ['启怀'])).toEqual(['启怀']);
  });

  const OTHERS: readonly [RedactionKind, text: string, spans: string[]][] = [
    ['phone', '联系电话189 7318 7780本人需求', ['189 7318 7780']],
    ['phone', '座机0731-8888123，手机１３９００００１２３４', ['0731-8888123', '１３９００００１２３４']],
    ['phone', '打12345热线和110', []],
    ['number', '身份证号码：110105194912310021，住', ['110105194912310021']],
    ['number', '当事人，身份证２３１００５１９８４０*******２', ['２３１００５１９８４０*******２']],
    ['number', '车牌楚A·12345停在', []],
    ['number', '车牌湘A12345停在，qq号: 12345678', ['湘A12345', '12345678']],
    ['email', '电邮: jqw********@126.com', ['jqw********@126.com']],
    ['date', '2018年10月3日上午8点半到村委会', ['2018年10月3日上午8点半']],
    ['date', '报名2019.12.27日截止，26日上午接到通知', ['2019.12.27日', '26日上午']],
    ['date', '于2014年农历腊月26日撬门', ['2014年农历腊月26日']],
    ['date', '二〇一九年三月初五，正月十五，大年初一', ['二〇一九年三月初五', '正月十五', '大年初一']],
    ['date', '上周三晚上9:30他们还在，昨晚也是', ['上周三晚上9:30', '昨晚']],
    ['date', '背了30年的房贷，小学六年级，42号楼', []],
    ['sum', '缴纳18.5万的认购款，奖励人民币73万余元', ['18.5万', '人民币73万余元']],
    ['sum', '给了我两百块钱和工资176000至今', ['两百块钱', '176000']],
    ['sum', '千万不要等了，十万火急，一块地', []],
    ['kinship', '我父亲和小舅子、儿媳妇', ['父亲', '小舅子', '儿媳妇']],
    ['kinship', '孩子们上学，房东妈才告诉我', []],
    ['address', '住在北柳淜村三组12号', ['三组12号']],
    ['address', '购买1栋1单元1501号房', ['1栋1单元1501号']],
    ['address', '国办发〔2015〕12号文，地铁2号线', []],
    ['trait', '今年82岁，低保户', ['82岁', '低保户']],
  ];
  it.each(OTHERS)('finds as %s in %j', (kind, text, spans) => {
    expect(found(text, kind)).toEqual(spans);
  });

  it('leaves alone what has been taken out already', () => {
    expect(suggestRedactions('【反映人】说【电话】')).toEqual([]);
  });

  it('says places that never overlap, in order, and inside the text, for every real message', () => {
    for (const text of MESSAGES) {
      let last = 0;
      for (const { start, end, mask } of suggestRedactions(text)) {
        expect(start >= last && end > start && end <= text.length && mask.startsWith('【')).toBe(true);
        last = end;
      }
    }
  });

  /** Patterns of their own, so that a rule that went blind is noticed. */
  it('leaves of the real messages no year, clock, telephone, introduced name or sum in figures', () => {
    const LEFT =
      /(?<!\d)(?:19|20)\d{2}年(?!级)|1[3-9]\d{9}|我叫[^【]|[李王张刘]某|\d{3,}元(?!素|旦)|身份证号码[:：]?\s?[\d*]{6}/u;
    const left = MESSAGES.map((text) => redacted(text, suggestRedactions(text))).flatMap((text) => LEFT.exec(text)?.[0] ?? []);
    expect(left).toEqual([]);
  });

  it('finds in them about as much as was counted when the rules were written, and not thrice as much', () => {
    const count: Partial<Record<RedactionKind, number>> = {};
    for (const text of MESSAGES) for (const { kind } of suggestRedactions(text)) count[kind] = (count[kind] ?? 0) + 1;
    const expected = { date: 2100, sum: 720, kinship: 700, address: 540, name: 480, trait: 130, phone: 40, number: 16 };
    for (const [kind, n] of Object.entries(expected)) {
      const ratio = (count[kind as RedactionKind] ?? 0) / n;
      expect(ratio > 0.9 && ratio < 1.3 ? kind : `${kind} ${ratio}`).toBe(kind);
    }
  });

  it('is not slowed down by a text made to slow it', () => {
    const started = performance.now();
    for (const piece of ['李', '1', '三月', '李某', '一二三四', '1-', '1、', '1.', 'a@', 'a.', '1*', ' '])
      suggestRedactions(piece.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
