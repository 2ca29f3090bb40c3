import type { Settings } from '../../platform/config/settings.js';

/** A command of `npm run huicha --`. Answers the exit code; throws what should stop it with a sentence. */
export type Command = {
  words: readonly string[];
  /** Without one the command is not shown. */
  usage?: string;
  run(args: readonly string[], settings: Settings): Promise<number>;
};

/** The arguments do not fit the command; the usage is printed. */
export class WrongUsage extends Error {}
