/** Chance that falls the same way every time: what is rolled for depends on the seed and on the name of the question alone, never on order. */
export type Dice = {
  /** From 0 up to, but not including, 1. */
  roll(question: string): number;
  /** A whole number from `least` to `most`, both included. */
  between(question: string, least: number, most: number): number;
  /** One of them; throws RangeError where there is none. */
  pick<T>(question: string, among: readonly T[]): T;
};

export const diceOf = (seed: number): Dice => {
  const roll = (question: string): number => mixed(hashOf(`${seed}/${question}`)) / 2 ** 32;
  const between = (question: string, least: number, most: number): number =>
    least + Math.floor(roll(question) * (most - least + 1));
  const pick = <T>(question: string, among: readonly T[]): T => {
    const picked = among[between(question, 0, among.length - 1)];
    if (picked === undefined) throw new RangeError(`nothing to pick from for ${question}`);
    return picked;
  };
  return { roll, between, pick };
};

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
};

/** The finalizer of MurmurHash3: questions that differ in one letter fall far apart. */
const mixed = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
