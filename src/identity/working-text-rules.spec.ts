import { describe, expect, it } from '@jest/globals';
import { assert, property, string, stringMatching } from 'fast-check';
import { normalIdNumber, normalPhone, normalPhones } from './contact-numbers-rules.js';
import type { Person } from './vault-contents.js';
import { maskOf, workingTexts } from './working-text-rules.js';

const nie: Person = {
  name: '聂广田',
  phone: '19900000017',
  idNumber: '11010519491231002X',
  address: '示例区青垴镇北柳淜村3组12号',
  email: 'nie@example.cn',
};

/** person, what was said, what the case may hold */
const CASES: [string, Person, string, string][] = [
  ['a name', nie, '我叫聂广田，是南碾沟的。', '我叫【反映人】，是南碾沟的。'],
  ['all occurrences of a name', nie, '聂广田说聂广田不服。', '【反映人】说【反映人】不服。'],
  ['a name with spaces in it', nie, '签名：聂 广　田', '签名：【反映人】'],
  ['a name broken over two lines', nie, '聂广\n田', '【反映人】'],
  ['a name with invisible characters in it', nie, '聂\u200B广\u200B田', '【反映人】'],
  ['a name that the field writes with spaces', { name: '王 芳' }, '王芳来过，王 芳', '【反映人】来过，【反映人】'],
  ['a four-byte surname', { name: '𬇕生旺' }, '我是𬇕底村的𬇕生旺。', '我是𬇕底村的【反映人】。'],
  ['no one-character surname alone', { name: '聂' }, '老聂家的地', '老聂家的地'],
  ['no one-character four-byte surname alone', { name: '𬇕' }, '𬇕底村', '𬇕底村'],
  ['no surname of a longer name alone', nie, '聂家和聂主任', '聂家和聂主任'],
  ['a two-character name', { name: '牟青' }, '牟青反映', '【反映人】反映'],
  ['a double surname', { name: '东方红梅' }, '东方红梅同志，东方村', '【反映人】同志，东方村'],
  ['the longer of two names first', { name: '东方红', otherNames: ['东方红梅'] }, '东方红梅与东方红', '【反映人】与【反映人】'],
  [
    'a minority name with and without its dot',
    { name: '买买提·吐尔逊' },
    '买买提·吐尔逊，买买提吐尔逊，买买提•吐尔逊',
    '【反映人】，【反映人】，【反映人】',
  ],
  ['representatives', { otherNames: ['郗有粮', '郗秋菊'] }, '代表郗有粮、郗秋菊', '代表【反映人】、【反映人】'],
  ['several names in one field', { name: '郗有粮、冯老虎' }, '冯老虎和郗有粮', '【反映人】和【反映人】'],
  ['an organisation', { name: '李荻淀村股份经济合作社' }, '李荻淀村股份经济合作社盖章，李荻淀村', '【反映人】盖章，李荻淀村'],
  ['no word that stands for a missing name', { name: '匿名村民' }, '我们匿名村民反映', '我们匿名村民反映'],
  ['no common word', { name: '村民' }, '村民都知道', '村民都知道'],
  ['a Latin name, in any case, whole', { name: 'Li Na' }, 'LI NA and Lisa Li Nader', '【反映人】 and Lisa Li Nader'],
  ['signs that mean something in a pattern', { name: 'A.*(b' }, 'A*(b AAAb', '【反映人】 AAAb'],
  ['a telephone', nie, '电话19900000017。', '电话【电话】。'],
  ['a telephone with dashes', nie, '199-0000-0017', '【电话】'],
  ['a telephone with spaces', nie, '199 0000 0017', '【电话】'],
  ['a telephone with +86', nie, '+86 199 0000 0017', '【电话】'],
  ['a telephone with 0086', nie, '0086-19900000017', '【电话】'],
  ['a telephone in full-width digits', nie, '１９９００００００１７', '【电话】'],
  ['a telephone in Chinese numerals', nie, '幺九九零零零零零零一七', '【电话】'],
  ['a telephone that the field writes with +86', { phone: '+86 199-0000-0017' }, '打19900000017', '打【电话】'],
  ['two telephones of one field', { phone: '19900000017/01069741234' }, '19900000017或010-69741234', '【电话】或【电话】'],
  ['a landline without its area code', { phone: '010-69741234' }, '座机6974 1234', '座机【电话】'],
  ['a landline behind +86', { phone: '01069741234' }, '+86 10 6974-1234，+86(0)1069741234', '【电话】，【电话】'],
  ['a landline in brackets', { phone: '01069741234' }, '(010)69741234', '(【电话】'],
  ["the caller's line", { otherPhones: ['19900000099'] }, '19900000099', '【电话】'],
  ['no longer number that holds the telephone', nie, '单号9199000000171', '单号9199000000171'],
  ['no short service number', { phone: '12345' }, '打了12345', '打了12345'],
  ['an ID number', nie, '身份证11010519491231002X', '身份证【证件号】'],
  ['an ID number with a small x and spaces', nie, '110105 19491231 002x', '【证件号】'],
  ['an ID number in full-width characters', nie, '１１０１０５１９４９１２３１００２Ｘ', '【证件号】'],
  ['a passport number', { idNumber: 'E12345678' }, '护照e12345678', '护照【证件号】'],
  ['the whole address', nie, '住示例区青垴镇北柳淜村3组12号', '住【住址】'],
  ['the end of the address', nie, '住北柳淜村3组12号，邻居3组12号', '住【住址】，邻居【住址】'],
  ['an address in full-width digits', nie, '北柳淜村３组１２号', '【住址】'],
  ['the village stays', nie, '北柳淜村二十三户', '北柳淜村二十三户'],
  ['a date is no house number', { address: '青垴镇北柳淜村十二号' }, '十二号那天在北柳淜村', '十二号那天在北柳淜村'],
  ['an e-mail address', nie, '写信到 NIE@example.cn', '写信到 【邮箱】'],
  ['everything at once', nie, '聂广田，19900000017，11010519491231002X', '【反映人】，【电话】，【证件号】'],
  ['nothing where nobody is known', {}, '聂广田 19900000017', '聂广田 19900000017'],
  ['nulls in all fields', { name: null, phone: null, idNumber: null, address: null, email: null }, '原文', '原文'],
  ['a name that is part of a mask', { name: '电话' }, '电话里说', '【反映人】里说'],
];

describe('the working text', () => {
  it.each(CASES)('replaces %s', (_what, person, said, kept) => {
    expect(workingTexts({ person, narrative: said }).workingText).toBe(kept);
    expect(workingTexts({ person, narrative: '', texts: { 'allegation.0': said } }).texts['allegation.0']).toBe(kept);
  });

  it('replaces former names and numbers too', () => {
    const contents = { person: nie, formerPersons: [{ name: '聂光田' }], narrative: '聂光田即聂广田' };
    expect(workingTexts(contents).workingText).toBe('【反映人】即【反映人】');
  });

  it('changes nothing when it is applied again', () => {
    const mask = maskOf([nie]);
    const once = mask('聂广田 19900000017 北柳淜村3组12号');
    expect(mask(once)).toBe(once);
  });

  it('never leaves the name, whatever stands around it and whatever stands in its gaps', () => {
    const gap = stringMatching(/^[ \u3000\n]{0,4}$/);
    assert(
      property(string({ unit: 'binary' }), gap, gap, string({ unit: 'binary' }), (before, a, b, after) => {
        const kept = maskOf([{ name: '𬇕生旺' }])(`${before}𬇕${a}生${b}旺${after}`);
        expect(kept.replaceAll(/\s/gu, '')).not.toContain('𬇕生旺');
        expect(kept).toContain('【反映人】');
      }),
    );
  });

  it('keeps every text that holds nothing of the person', () => {
    assert(property(string({ unit: 'grapheme-ascii' }), (text) => expect(maskOf([{ name: '聂广田' }])(text)).toBe(text)));
  });
});

describe('contact numbers', () => {
  it.each([
    ['199 0000 0017', '19900000017'],
    ['+86-199-0000-0017', '19900000017'],
    ['008619900000017', '19900000017'],
    ['８６１９９００００００１７', '19900000017'],
    ['(010)6974-1234', '01069741234'],
    ['+86 10 69741234', '01069741234'],
    ['+86 (0)10 6974-1234', '01069741234'],
    ['12345', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j is the telephone %j', (written, phone) => {
    expect(normalPhone(written)).toBe(phone);
  });

  it('reads several telephones of one field once each', () => {
    expect(normalPhones('19900000017、199 0000 0017;19900000018')).toEqual(['19900000017', '19900000018']);
  });

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['110105 1949 1231 002Ｘ', '11010519491231002X'],
    ['1234', undefined],
    [undefined, undefined],
  ])('%j is the document number %j', (written, number) => {
    expect(normalIdNumber(written)).toBe(number);
  });
});
