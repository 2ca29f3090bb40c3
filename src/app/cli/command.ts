import type { Environment } from '../../platform/config/environment.js';
import type { Settings } from '../../platform/config/settings.js';

type Named = {
  words: readonly string[];
  /** Without one the command is not shown. */
  usage?: string;
};

/** A command of `npm run huicha --`. Answers the exit code; throws what should stop it with a sentence. */
export type Command = Named & { run(args: readonly string[], settings: Settings): Promise<number> };

/** One that reads what it needs by itself: the whole of the settings would make a key file where there is none. */
export type EarlyCommand = Named & { runEarly(args: readonly string[], env: Environment): Promise<number> };

/** The arguments do not fit the command; the usage is printed. */
export class WrongUsage extends Error {}
