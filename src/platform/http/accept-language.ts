export type Language = 'zh' | 'en';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

type Range = { tag: string; quality: number; position: number };

/**
 * The language to answer in, from an Accept-Language header (RFC 9110, 12.5.4); Chinese where the header leaves it open.
 * A range names a language by its first subtag (`zh-TW` is answered in Chinese), `*` stands for what is not named, `q=0` refuses.
 */
export const languageOf = (header: string | undefined): Language => {
  if (!header) return 'zh';
  const ranges = header.split(',', 32).map(parseRange);
  const offers = LANGUAGES.map((language) => ({ language, ...bestRange(ranges, language) }));
  offers.sort((a, b) => b.quality - a.quality || a.position - b.position);
  const [best] = offers;
  return best && best.quality > 0 ? best.language : 'zh';
};

const parseRange = (text: string, position: number): Range => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (weight === undefined) return { tag, quality: 1, position };
  return { tag, quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0, position };
};

const bestRange = (ranges: readonly Range[], language: Language): { quality: number; position: number } => {
  const named = ranges.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`));
  const candidates = named.length > 0 ? named : ranges.filter(({ tag }) => tag === '*');
  return candidates.reduce((best, range) => (range.quality > best.quality ? range : best), { quality: 0, position: Infinity });
};
