import { Problem } from '../../kernel/errors.js';
import { readSettings } from '../../platform/config/read-settings.js';
import { sentenceOf } from '../start-failure.js';
import { adminCreate } from './admin-create.js';
import { bulkClocks } from './bulk-clocks.js';
import { bulkLoad } from './bulk-load.js';
import { WrongUsage, type Command } from './command.js';
import { complain } from './console.js';
import { holidaysLoad } from './holidays-load.js';
import { migrate } from './migrate.js';
import { regionsImport } from './regions-import.js';

const COMMANDS: readonly Command[] = [migrate, regionsImport, holidaysLoad, adminCreate, bulkLoad, bulkClocks];

/** Runs the command that the words name. Answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export const runCommand = async (words: readonly string[]): Promise<number> => {
  const command = COMMANDS.find((each) => each.words.every((word, at) => word === words[at]));
  if (!command) return explain();
  try {
    return await command.run(words.slice(command.words.length), readSettings());
  } catch (error) {
    if (error instanceof WrongUsage) return explain();
    complain(error instanceof Problem ? `${error.reason.message.zh} ${error.reason.message.en}` : sentenceOf(error));
    return 1;
  }
};

const explain = (): number => {
  complain(['npm run huicha -- COMMAND', ...COMMANDS.flatMap(({ usage }) => (usage ? [`  ${usage}`] : []))].join('\n'));
  return 2;
};
