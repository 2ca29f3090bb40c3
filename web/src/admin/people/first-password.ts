/** An account with its first password, to be handed over. */
export type FirstPassword = { name: string; username: string; password: string };

/** Without those that are mistaken for one another when read out: 0 o 1 l i. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** Read out on the telephone without a slip, and guessed by nobody: 16 signs of 31. `random`: a number below its bound, each as likely. */
export const newFirstPassword = (random: (below: number) => number = secret): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => SIGNS[random(SIGNS.length)]).join('')).join('-');

/** Bytes above the last whole multiple are thrown away, or the first signs would come more often. */
const secret = (below: number): number => {
  const fair = 256 - (256 % below);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) return byte % below;
  }
};
