import { normalIdNumber, normalPhones, WRITTEN_DIGITS } from './contact-numbers-rules.js';
import type { Person, VaultContents, WorkingTexts } from './vault-contents.js';

const MASKS = { email: '【邮箱】', id: '【证件号】', phone: '【电话】', address: '【住址】', name: '【反映人】' } as const;

/** What stands in the name field where nobody gave a name: no name, and too common a word to replace. */
const NO_NAMES = new Set(
  '匿名 匿名者 匿名群众 匿名村民 群众 村民 居民 市民 网友 来电人 来信人 来访人 反映人 举报人 投诉人 当事人 本人 业主 家属 不详 未知 未留 不愿透露 不愿透露姓名 保密 某某 无名氏 anonymous'.split(
    ' ',
  ),
);

const INVISIBLE = '\\s\\u200B-\\u200D\\uFEFF';
const DASHES = '\\-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D';
const GAP = `[${INVISIBLE}·•・.]{0,4}`;
const NUMBER_GAP = `[${INVISIBLE}${DASHES}()（）.·_]{0,3}`;
const ANY_DIGIT = '[0-9０-９]';

type Mask = (text: string) => string;

/** One thing to be replaced, in its bare form, and how it is looked for. */
type Mark = { kind: keyof typeof MASKS; form: string; pattern: (form: string) => string };

/** The case's texts with the complainant's own name, telephone, document number, address and e-mail replaced. */
export const workingTexts = ({ person, formerPersons = [], narrative, texts = {} }: VaultContents): WorkingTexts => {
  const mask = maskOf([person, ...formerPersons]);
  return {
    workingText: mask(narrative),
    texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, mask(text)])),
  };
};

/** Replaces everything by which the persons could be known. One pass, so no mask is ever masked again. */
export const maskOf = (persons: readonly Person[]): Mask => {
  const marks = persons
    .flatMap(marksOf)
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.form.length - a.form.length);
  return (text) => {
    const possible = marks.filter(({ form }) => mayOccur(form, text));
    if (possible.length === 0) return text;
    const groups = ORDER.map((kind) => ({ kind, found: possible.filter((mark) => mark.kind === kind) })).filter(
      ({ found }) => found.length > 0,
    );
    const source = groups
      .map(({ kind, found }) => `(?<${kind}>${found.map(({ form, pattern }) => pattern(form)).join('|')})`)
      .join('|');
    return text.replace(new RegExp(source, 'giu'), (...match) => maskFor(match.at(-1) as Record<string, string | undefined>));
  };
};

/** What may hold another comes first; within a kind, the longest. */
const ORDER = ['email', 'id', 'phone', 'address', 'name'] as const satisfies readonly (keyof typeof MASKS)[];

const maskFor = (found: Record<string, string | undefined>): string => MASKS[ORDER.find((kind) => found[kind] !== undefined)!];

const marksOf = ({ name, otherNames = [], phone, otherPhones = [], idNumber, address, email }: Person): Mark[] => {
  const id = normalIdNumber(idNumber);
  return [
    ...[name, ...otherNames].flatMap(nameForms).map((form) => ({ kind: 'name' as const, form, pattern: namePattern })),
    ...[phone, ...otherPhones].flatMap(phoneForms).map((form) => ({ kind: 'phone' as const, form, pattern: phonePattern })),
    ...addressForms(address).map((form) => ({ kind: 'address' as const, form, pattern: addressPattern })),
    ...(id ? [{ kind: 'id' as const, form: id, pattern: idPattern }] : []),
    ...(email?.includes('@') ? [{ kind: 'email' as const, form: email.trim(), pattern: emailPattern }] : []),
  ];
};

/**
 * Building a pattern is dear, and most texts hold nothing of the person: first see whether all its characters are there.
 * Latin letters stand in any case, so they count as there.
 */
const mayOccur = (form: string, text: string): boolean => {
  for (const char of form) {
    if (text.includes(char) || LATIN.has(char)) continue;
    const written = WRITTEN.get(char);
    if (!written || ![...written].some((other) => text.includes(other))) return false;
  }
  return true;
};
const LATIN = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** A one-character name would tear holes into every text; a name in the field may itself be written with spaces and dots. */
const nameForms = (written: string | null | undefined): string[] => {
  const names = (written ?? '').normalize('NFC').split(/[,，;；、/\n]/u);
  return names
    .map((name) => name.replace(/[\s\u200B-\u200D\uFEFF·•・.]/gu, ''))
    .filter((name) => [...name].length >= 2 && !NO_NAMES.has(name.toLowerCase()));
};

/** Latin letters end at a word boundary: "Li Na" is not found in "Lisa Nader". */
const namePattern = (name: string): string =>
  (/^[a-z]/iu.test(name) ? '(?<![a-z])' : '') + spaced(name, GAP) + (/[a-z]$/iu.test(name) ? '(?![a-z])' : '');

const emailPattern = (email: string): string => `(?<![\\w.])${literal(email)}(?![\\w])`;

const idPattern = (number: string): string => `(?<![0-9a-z０-９])${spaced(number, NUMBER_GAP)}(?![0-9a-z０-９])`;

/** A landline is also known without its area code. */
const phoneForms = (written: string | null | undefined): string[] =>
  normalPhones(written).flatMap((phone) => [phone, ...(/^0(?:10|2\d|[3-9]\d{2})(\d{7,8})$/u.exec(phone)?.slice(1) ?? [])]);

/** With or without +86, the area code then without its 0. */
const phonePattern = (digits: string): string => {
  const abroad = `(?:[+＋]|[0０]{2})?[8８][6６]${NUMBER_GAP}`;
  const number = digits.startsWith('0')
    ? `(?:${abroad}[0０]?|[0０])${NUMBER_GAP}${spaced(digits.slice(1), NUMBER_GAP)}`
    : `(?:${abroad})?${spaced(digits, NUMBER_GAP)}`;
  return `(?<!${ANY_DIGIT})${number}(?!${ANY_DIGIT})`;
};

/**
 * The address as given, and its ends behind each unit (…镇|北柳淜村3组12号) where they still hold a house or group number:
 * a bare village is what the case is about, and a bare "12号" is also a date.
 */
const addressForms = (written: string | null | undefined): string[] => {
  const address = (written ?? '').normalize('NFC').replace(/\s/gu, '');
  if ([...address].length < 4) return [];
  const ends = [...address.matchAll(/[省市区县旗镇乡村路街巷]|街道|社区/gu)].map(({ index, 0: unit }) =>
    address.slice(index + unit.length),
  );
  return [address, ...ends.filter((end) => [...end].length >= 4 && HOUSE.test(end) && !DATE_LIKE.test(end))];
};
const HOUSE = /[0-9０-９一二三四五六七八九十百]+[号组栋幢楼单室户队巷弄院-]/u;
const DATE_LIKE = /^[0-9０-９一二三四五六七八九十]+[号日月]?$/u;

const addressPattern = (address: string): string => spaced(address, GAP);

/** The characters in order, each digit in any of its written forms, with a gap allowed between any two. */
const spaced = (form: string, gap: string): string =>
  [...form].map((char) => (WRITTEN.has(char) ? `[${WRITTEN.get(char)}]` : literal(char))).join(gap);

/** All written forms of a digit, by its half and full width one; the check character X of a document number comes in both widths too. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ...WRITTEN_DIGITS.flatMap((forms) => [...forms.slice(0, 2)].map((digit) => [digit, forms] as const)),
  ['X', 'XＸ'] as const,
]);

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
