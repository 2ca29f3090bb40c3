import type { CodeWords } from './code-words-file.js';

/** A code that the text may be about, with the words that speak for it. */
export type SuggestedCode = { code: string; words: string[]; score: number };

export type WordBook = { about: readonly RegExp[]; codes: readonly PreparedWords[] };
type PreparedWords = { code: string; says: readonly RegExp[]; hints: readonly RegExp[] };

const SAID = 3;
const HINTED = 1;
/** Said in so many words, or hinted at three times. */
const ENOUGH = 3;
const SHOWN = 4;
/** A matter of the stage that runs in the village is the likelier one. */
const OF_THE_STAGE = 1;
/** A shorter text may simply not have come to the point yet. */
const LONG_ENOUGH = 25;
const ELSEWHERE = 'Q-99';

const GAP = '[^。！？!?\\n]{0,12}?';

const prepared = (word: string): RegExp =>
  new RegExp(
    word
      .split('…')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
      .join(GAP),
    'u',
  );

export const wordBook = (about: readonly string[], codes: readonly CodeWords[]): WordBook => ({
  about: about.map(prepared),
  codes: codes.map(({ code, says, hints }) => ({ code, says: says.map(prepared), hints: hints.map(prepared) })),
});

/** Likely codes, the likeliest first, at most four; a longer text without a word of an election answers Q-99 alone. Pure. */
export const suggestedCodes = ({ about, codes }: WordBook, text: string, stage?: string): SuggestedCode[] => {
  const told = text.normalize('NFKC');
  if (!about.some((word) => word.test(told)))
    return [...told.trim()].length >= LONG_ENOUGH ? [{ code: ELSEWHERE, words: [], score: ENOUGH }] : [];
  return codes
    .map(({ code, says, hints }) => {
      const said = foundIn(told, says);
      const hinted = foundIn(told, hints);
      const points = said.length * SAID + hinted.length * HINTED;
      const isOfStage = stage !== undefined && code.startsWith(`${stage}-`);
      return { code, words: [...new Set([...said, ...hinted])], points, score: points + (isOfStage ? OF_THE_STAGE : 0) };
    })
    .filter(({ points }) => points >= ENOUGH)
    .sort((one, other) => other.score - one.score)
    .slice(0, SHOWN)
    .map(({ code, words, score }) => ({ code, words, score }));
};

const foundIn = (text: string, words: readonly RegExp[]): string[] =>
  words.flatMap((word) => {
    const found = word.exec(text)?.[0];
    return found === undefined ? [] : [found];
  });
