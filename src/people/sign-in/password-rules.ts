import { firstObjection, refusal, type Rule } from '../../kernel/rule.js';

/** Shortest password, in characters. */
export const PASSWORD_MIN = 10;
/** Longest one, so that nobody makes us hash a book. */
export const PASSWORD_MAX = 200;

/** Characters beside names and places that a password must bring of its own. */
const OWN_LETTERS = 6;
const FEWEST_DIFFERENT = 5;

export type PasswordFacts = {
  password: string;
  /** What anybody could guess of this person: username, name, district. */
  words: readonly string[];
  /** Whether it stands, in lower case, on the list of passwords that thieves try first. */
  isCommon: (word: string) => boolean;
};

/** One form for every keyboard: full-width letters, and accents in one or two code points, are the same password. */
export const normalised = (password: string): string => password.normalize('NFKC');

/** Written in another width, another case or with blanks around it, a password that others know is no new one. */
export const isSamePassword = (one: string, other: string): boolean => bareOf(one) === bareOf(other);

const bareOf = (password: string): string => normalised(password).trim().toLowerCase();

const isLongEnough: Rule<PasswordFacts> = ({ password }) =>
  [...password].length >= PASSWORD_MIN
    ? undefined
    : refusal(
        'password.too-short',
        `密码至少 ${PASSWORD_MIN} 个字符。`,
        `The password must have at least ${PASSWORD_MIN} characters.`,
      );

/** Telephone and identity numbers, birthdays: however long, others know them. */
const isNotANumber: Rule<PasswordFacts> = ({ password }) =>
  /^[\p{Nd}\s.\-/]+x?$/iu.test(password)
    ? refusal(
        'password.number',
        '密码不能只有数字（手机号、身份证号、生日都容易被猜到）。',
        'The password cannot be a number only: telephone numbers, identity numbers and birthdays are guessed first.',
      )
    : undefined;

const isNotMonotonous: Rule<PasswordFacts> = ({ password }) => {
  const plain = password.toLowerCase();
  const isDull = new Set(plain).size < FEWEST_DIFFERENT || /^(.{1,9}?)\1+$/u.test(plain) || isRun(plain);
  return isDull
    ? refusal(
        'password.monotonous',
        '密码不能是重复的字符或键盘上连续的一串。',
        'The password cannot be one piece repeated, or a run of neighbouring keys.',
      )
    : undefined;
};

const isNotCommon: Rule<PasswordFacts> = ({ password, isCommon }) =>
  isKnown(password.toLowerCase(), isCommon)
    ? refusal(
        'password.too-common',
        '该密码在常见或已泄露的密码之列（加数字、换相似字符也算），请换一个。',
        'This is among the passwords that are common or were leaked, also with digits added or letters replaced; choose another one.',
      )
    : undefined;

/** Without the name, the username and the place, something must be left. */
const isNotMadeOfOwnWords: Rule<PasswordFacts> = ({ password, words, isCommon }) => {
  const plain = password.toLowerCase();
  const rest = words
    .map((word) => word.toLowerCase())
    .filter(isTelling)
    .reduce((left, word) => left.replaceAll(word, ' '), plain);
  if (rest === plain) return undefined;
  const isEnough = (rest.match(/\p{L}/gu)?.length ?? 0) >= OWN_LETTERS && !isKnown(rest.trim(), isCommon);
  return isEnough
    ? undefined
    : refusal(
        'password.own-words',
        '密码不能由姓名、用户名、地名或系统名称组成。',
        'The password cannot be made of your name, your username, the place or the name of this system.',
      );
};

/** Why this is no password to choose. */
export const objectionToPassword = firstObjection<PasswordFacts>([
  isLongEnough,
  isNotANumber,
  isNotMonotonous,
  isNotCommon,
  isNotMadeOfOwnWords,
]);

/** Two Chinese characters tell as much as three letters. */
const isTelling = (word: string): boolean => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3);

/** Keys side by side, twice over because runs go on from the start. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
]
  .map((row) => row.repeat(2))
  .flatMap((row) => [row, [...row].toReversed().join('')]);

const isRun = (text: string): boolean => ROWS.some((row) => row.includes(text));

/** On the list as it is, without what was added before and behind, with look-alike characters read as letters, or two such words in a row. */
const isKnown = (text: string, isCommon: (word: string) => boolean): boolean => {
  const forms = formsOf(text);
  return forms.some(isCommon) || forms.some((form) => splits(form).some(([one, other]) => isCommon(one) && isCommon(other)));
};

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '!': 'i',
};

const formsOf = (text: string): string[] => {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const tail = text.replace(/[^\p{L}\p{N}]+$/u, '');
  const read = (one: string, as: string): string =>
    [...one].map((letter) => (letter === '1' ? as : (LOOK_ALIKES[letter] ?? letter))).join('');
  return [...new Set([text, tail, bare, read(bare, 'i'), read(bare, 'l'), read(text, 'i'), read(text, 'l')])].filter(
    (form) => form !== '',
  );
};

const SHORTEST_PART = 4;

const splits = (text: string): [string, string][] =>
  Array.from({ length: Math.max(0, text.length - 2 * SHORTEST_PART + 1) }, (_, at): [string, string] => [
    text.slice(0, at + SHORTEST_PART),
    text.slice(at + SHORTEST_PART),
  ]);
