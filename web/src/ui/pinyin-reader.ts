import type { Reader } from './pinyin-search.js';

/** What the library says of each character, in plain letters (ü as v); a character it does not know has no reading. */
export const readingsFrom = (told: readonly (readonly string[])[]): string[][] =>
  told.map((readings) => [
    ...new Set(
      readings.map((reading) => reading.toLowerCase().replaceAll('ü', 'v')).filter((reading) => /^[a-z]+$/u.test(reading)),
    ),
  ]);

const known = new Map<string, string[]>();

/** Loads the dictionary, which is large and needed only once somebody looks for a name. */
export const loadReader = async (): Promise<Reader> => {
  const { polyphonic } = await import('pinyin-pro');
  const readingsOf = (char: string): string[] => {
    const kept = known.get(char);
    if (kept) return kept;
    const [readings = []] = readingsFrom(polyphonic(char, { type: 'array', toneType: 'none' }));
    known.set(char, readings);
    return readings;
  };
  return (name) => Array.from(name, readingsOf);
};

/** Nobody's: until the dictionary is there, names are found by their characters. */
export const noReader: Reader = () => [];
