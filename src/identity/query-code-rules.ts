const CODE_DIGITS = 12;
/** What anybody could mean as a number or a code; longer input is not looked at. */
const LONGEST_INPUT = 64;

/** `1234 5678 9012`: how a code is printed and read out. */
export const writtenCode = (digits: string): string => digits.replace(/(\d{4})(?=\d)/gu, '$1 ');

/** The twelve digits of a code typed with spaces, dashes or full-width digits; undefined when it is no code. */
export const normalCode = (typed: string): string | undefined => {
  const digits = plain(typed).replace(/[\s\p{Pd}.·_]/gu, '');
  return digits.length === CODE_DIGITS && /^\d+$/u.test(digits) ? digits : undefined;
};

/**
 * A case number in its one form, `990114-2026-000123`, from what was typed: spaces, any dash, full-width digits, no dashes
 * at all, leading zeros of the last part left out. Undefined when it is no case number.
 */
export const normalNumber = (typed: string): string | undefined => {
  const parts = /^(\d{6})-?(\d{4})-?(\d{1,9})$/u.exec(
    plain(typed)
      .replace(/\s/gu, '')
      .replace(/\p{Pd}+/gu, '-'),
  );
  if (!parts) return undefined;
  const [, district, year, count] = parts;
  return `${district}-${year}-${count!.padStart(6, '0')}`;
};

/** NFKC makes full-width digits half width; the minus sign and the Japanese long mark are typed for a dash. */
const plain = (typed: string): string =>
  typed
    .slice(0, LONGEST_INPUT)
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\uFEFF]/gu, '')
    .replace(/[\u2212\u30FC\u4E00]/gu, '-')
    .trim();
