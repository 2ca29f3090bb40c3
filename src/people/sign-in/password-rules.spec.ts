import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';
import { isSamePassword, normalised, objectionToPassword } from './password-rules.js';

const WORDS = ['slfz01', '褚明远', '990114', '示例区', 'huicha', '回查'];
const list = await commonPasswords();

const codeOf = (password: string): string | undefined =>
  objectionToPassword({ password, words: WORDS, isCommon: (word) => list.has(word) })?.code;

describe('a password', () => {
  it.each([
    'correct horse battery',
    'another long one',
    '春江花月夜里的渡口有船',
    'fa7Kq-quilt-92',
    'huicha-test-only',
    '我家门口有两棵老枣树',
  ])('may be %s', (password) => expect(codeOf(password)).toBeUndefined());

  it.each([
    ['short', 'k9-Wq!zPe', 'password.too-short'],
    ['a telephone number', '13800138000', 'password.number'],
    ['an identity number', '11010119900307123X', 'password.number'],
    ['a birthday', '1990-03-07 1992', 'password.number'],
    ['a number in other digits', '١٣٨٠٠١٣٨٠٠٠', 'password.number'],
    ['one letter', 'aaaaaaaaaaaaaa', 'password.monotonous'],
    ['a piece repeated', 'wangxl7wangxl7', 'password.monotonous'],
    ['keys in a row', 'asdfghjklasdf', 'password.monotonous'],
    ['keys in columns', '1qaz2wsx3edc4rfv', 'password.monotonous'],
    ['on the list', 'qwertyuiop123', 'password.too-common'],
    ['on the list, in capitals', 'SUPERMAN2026', 'password.too-common'],
    ['on the list, with a year', 'password2026', 'password.too-common'],
    ['on the list, dressed up', 'P@ssw0rd2026!!', 'password.too-common'],
    ['love by numbers', 'woaini1314', 'password.too-common'],
    ['love by longer numbers', 'Woaini5201314!', 'password.too-common'],
    ['two of the list', 'dragonmonkey', 'password.too-common'],
    ['the username with a year', 'slfz01-2026!', 'password.own-words'],
    ['the name with a number', '褚明远19900307', 'password.own-words'],
    ['the place', '示例区990114!!', 'password.own-words'],
    ['the system, doubled', 'huicha2026回查', 'password.own-words'],
    ['the username before one of the list', 'slfz01password', 'password.own-words'],
  ])('is refused as %s', (_, password, code) => expect(codeOf(password)).toBe(code));

  it('is the same from a keyboard with wide letters', () => {
    expect(normalised('ｃｏｒｒｅｃｔ horse')).toBe('correct horse');
    expect(codeOf(normalised('Ｐ＠ｓｓｗ０ｒｄ２０２６'))).toBe('password.too-common');
  });

  it('is no new one in another width or case, or with blanks around it', () => {
    for (const other of ['Ｆｉｒｓｔ one', 'FIRST ONE', ' First one ']) expect(isSamePassword('First one', other)).toBe(true);
    expect(isSamePassword('First one', 'Second one')).toBe(false);
  });
});
