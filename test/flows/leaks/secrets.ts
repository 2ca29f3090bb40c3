/** What must stay hidden about one case; every mark occurs nowhere else in the world. */
export type Secrets = {
  name: string;
  phone: string;
  idNumber: string;
  address: string;
  representative: string;
  caller: string;
  /** Stands where the complaint speaks of the accused. */
  accused: string;
  /** A turn of phrase of the complaint itself, which a town does not read before the desk has redacted it. */
  phrase: string;
};

const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** So many complaints have secrets of their own. */
export const MOST = STEMS.length;

const digits = (n: number): string => String(n).padStart(2, '0');

export const secretsOf = (n: number): Secrets => ({
  name: `訾秘${STEMS[n]}`,
  phone: `199000700${digits(n)}`,
  idNumber: `11010119900307${4400 + n}`,
  address: `秘水胡同7${digits(n)}号院`,
  representative: `佘隐${STEMS[n]}`,
  caller: `199000800${digits(n)}`,
  accused: `被控者${STEMS[n]}`,
  phrase: `夜里抬走票箱${STEMS[n]}回`,
});

/** By what the complainant could be known. */
export const identityMarks = ({ name, phone, idNumber, address, representative, caller }: Secrets): string[] => [
  name,
  phone,
  idNumber,
  address,
  representative,
  caller,
];

/** What careless staff type into any field that takes a text. */
export const careless = (secrets: Secrets): string => `已与${identityMarks(secrets).join('、')}核对，涉及${secrets.accused}。`;
