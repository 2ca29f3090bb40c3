const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Tokens of the same number and length as the application's: every two neighbouring ideographs, every word. */
export const bigrams = (text: string): string =>
  Array.from(text.normalize('NFKC').matchAll(RUNS), ([run]) => {
    if (!/\p{Script=Han}/u.test(run)) return `w${run.toLowerCase()}`;
    const codes = Array.from(run, (char) => char.codePointAt(0)!.toString(36).padStart(4, '0'));
    return codes.map((code, at) => `c${code}${codes[at + 1] ?? ''}`).join(' ');
  }).join(' ');
