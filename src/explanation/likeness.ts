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

/** A text up to this much longer than the other one only frames it: a word put in front makes no new opinion. */
const FRAME = 1.25;

/**
 * Share of common bigrams of the bare texts, 0 to 1; 1 for equal ones, also for those too short to have a bigram. Of texts of about
 * the same length it is the share of the shorter one (so framing a short opinion does not help), else of both together (Jaccard). Pure.
 */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [bareText(one), bareText(other)];
  if (a === b) return 1;
  const [left, right] = [bigramsOf(a), bigramsOf(b)];
  const common = [...left].filter((bigram) => right.has(bigram)).length;
  const shorter = Math.min(left.size, right.size);
  const isFramed = Math.max(left.size, right.size) <= FRAME * shorter;
  const all = isFramed ? shorter : left.size + right.size - common;
  return all === 0 ? 0 : common / all;
};

const bigramsOf = (bare: string): Set<string> => {
  const chars = [...bare];
  return new Set(chars.slice(1).map((char, i) => `${chars[i]}${char}`));
};
