/** Whose desk this tab shows. In another tab somebody else may sign in meanwhile, and the cookie is then theirs. */
let here: string | undefined;

/** From now on every request of this tab says so, and the server refuses what would be recorded under another name. */
export const sitHere = (staffId: string): void => {
  here = staffId;
};

/** They have signed out: nothing of theirs is held back any more. */
export const standUp = (): void => {
  here = undefined;
};

export const isSomebodyHere = (): boolean => here !== undefined;

export const accountHeader = (): Record<string, string> => (here === undefined ? {} : { 'x-huicha-account': here });
