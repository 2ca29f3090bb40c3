/** What has to reach the server before anything else does, if there is such a thing. */
let act: (() => Promise<void>) | undefined;

/** `first` comes before every request from now on, and stops it by throwing. It asks by `fetch` itself. */
export const beforeEverything = (first: () => Promise<void>): void => {
  act = first;
};

export const firstOfAll = async (): Promise<void> => act?.();
