/** Bigram tokens for full-text search, the same on every database. Pure. */

/** More tokens than this are not indexed: a position in a PostgreSQL tsvector ends at 16,383. */
const LIMIT = 16_000;

const IDEOGRAPH = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

const coded = (char: string): string => (char.codePointAt(0) ?? 0).toString(36).padStart(4, '0');

/** Ideographs travel as `c` + base 36 code points, so that no tokenizer's idea of a letter (or of a four-byte character) matters. */
const ideographTokens = (run: string): string[] => {
  const chars = Array.from(run, coded);
  return chars.map((c, i) => `c${c}${chars[i + 1] ?? ''}`);
};

const wordToken = (run: string): string =>
  `w${Array.from(run.toLowerCase(), (c) => (/[a-z0-9]/.test(c) ? c : coded(c))).join('')}`;

/** The tokens of a text in order: every two neighbouring ideographs, the last ideograph of a run alone, every word or number. */
export const indexTokens = (text: string): string[] => {
  const tokens: string[] = [];
  for (const [run] of text.normalize('NFKC').matchAll(RUNS)) {
    if (IDEOGRAPH.test(run)) tokens.push(...ideographTokens(run));
    else tokens.push(wordToken(run));
    if (tokens.length >= LIMIT) return tokens.slice(0, LIMIT);
  }
  return tokens;
};

/** One phrase of a query: tokens that must follow each other; the last may be the beginning of a token. */
export type SearchPhrase = { tokens: string[]; isPrefix: boolean };

/** What a query asks for: each run of ideographs or letters is a phrase, all phrases must be there. Nothing searchable gives []. */
export const searchPhrases = (query: string): SearchPhrase[] =>
  [...query.normalize('NFKC').matchAll(RUNS)].slice(0, 16).map(([run]) => {
    if (!IDEOGRAPH.test(run)) return { tokens: [wordToken(run)], isPrefix: true };
    const tokens = ideographTokens(run);
    return tokens.length === 1 ? { tokens, isPrefix: true } : { tokens: tokens.slice(0, -1), isPrefix: false };
  });

/** Whether a text holds all that was asked for, as the index would say. For texts that are not in the index themselves. */
export const isFoundIn = (text: string, phrases: readonly SearchPhrase[]): boolean => {
  const found = indexTokens(text);
  const startsAt = (start: number, { tokens, isPrefix }: SearchPhrase): boolean =>
    tokens.every((token, i) => {
      const there = found[start + i];
      return isPrefix && i === tokens.length - 1 ? there?.startsWith(token) === true : there === token;
    });
  return phrases.every((phrase) => found.some((_, start) => startsAt(start, phrase)));
};

/** The query in FTS5's language. Tokens are [a-z0-9] only, so nothing needs quoting beyond the phrase. */
export const fts5Query = (phrases: readonly SearchPhrase[]): string =>
  phrases.map(({ tokens, isPrefix }) => `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`).join(' AND ');

/** The query in tsquery's language. */
export const tsQuery = (phrases: readonly SearchPhrase[]): string =>
  phrases.map(({ tokens, isPrefix }) => `(${tokens.join(' <-> ')}${isPrefix ? ':*' : ''})`).join(' & ');

/** The tokens with their positions, ready for a cast to tsvector. */
export const tsVectorText = (tokens: readonly string[]): string => {
  const positions = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    const at = positions.get(token);
    if (!at) positions.set(token, [i + 1]);
    else if (at.length < 255) at.push(i + 1);
  });
  return [...positions].map(([token, at]) => `'${token}':${at.join(',')}`).join(' ');
};
