/** The digits as they may stand in writing, half width first: full width, on telephones 幺 for 1, and Chinese numerals. */
export const WRITTEN_DIGITS: readonly string[] = [
  '0０〇零○',
  '1１一幺壹',
  '2２二两贰',
  '3３三叁',
  '4４四肆',
  '5５五伍',
  '6６六陆',
  '7７七柒',
  '8８八捌',
  '9９九玖',
];

/** One number may be followed by another in the same field. */
const BETWEEN_NUMBERS = /[,，;；/、|或]/u;

const digitsOnly = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

/** A telephone number as bare digits without the country's 86, or undefined when there are fewer than seven digits. */
export const normalPhone = (written: string | null | undefined): string | undefined => {
  const digits = digitsOnly(written ?? '');
  const national = digits.replace(/^(?:00)?86(?=1\d{10}$|0?\d{9,11}$)/u, (prefix) =>
    isLandlineAbroad(digits.slice(prefix.length)) ? '0' : '',
  );
  return national.length >= 7 && national.length <= 20 ? national : undefined;
};

/** Behind +86 the area code stands without its 0. */
const isLandlineAbroad = (rest: string): boolean => !rest.startsWith('0') && !/^1[3-9]\d{9}$/u.test(rest);

/** All telephone numbers of a field that may hold several, each once. */
export const normalPhones = (written: string | null | undefined): string[] => {
  const phones = (written ?? '').split(BETWEEN_NUMBERS).map(normalPhone);
  return [...new Set(phones.filter((phone) => phone !== undefined))];
};

/** An identity document's number as capital letters and digits, or undefined when it is shorter than six. */
export const normalIdNumber = (written: string | null | undefined): string | undefined => {
  const number = (written ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '');
  return number.length >= 6 && number.length <= 32 ? number : undefined;
};
