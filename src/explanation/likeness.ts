import { createHash } from 'node:crypto';

/** Above this share of common bigrams two opinions are "basically the same" (R31, BJ-P 50). */
export const BASICALLY_SAME = 0.95;

/** What is left of a text when width, case, spaces, punctuation and signs are taken away. Pure. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');

/** Sha-256, hexadecimal, of the bare text: the same for two texts that differ in spaces and punctuation only. Pure. */
export const fingerprint = (text: string): string => createHash('sha256').update(bareText(text)).digest('hex');

/** Share of common bigrams of the bare texts (Jaccard), 0 to 1; 1 for equal ones, also for those too short to have a bigram. Pure. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [bareText(one), bareText(other)];
  if (a === b) return 1;
  const [left, right] = [bigramsOf(a), bigramsOf(b)];
  const common = [...left].filter((bigram) => right.has(bigram)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
};

const bigramsOf = (bare: string): Set<string> => {
  const chars = [...bare];
  return new Set(chars.slice(1).map((char, i) => `${chars[i]}${char}`));
};
