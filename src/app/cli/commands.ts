import { Problem } from '../../kernel/errors.js';
import { readSettings } from '../../platform/config/read-settings.js';
import { sentenceOf } from '../start-failure.js';
import { adminCreate } from './admin-create.js';
import { bulkClocks } from './bulk-clocks.js';
import { bulkLoad } from './bulk-load.js';
import { auditAnchor } from './audit/audit-anchor.js';
import { auditExport } from './audit/audit-export.js';
import { auditVerify } from './audit/audit-verify.js';
import { runAccountably } from './audit/run-accountably.js';
import { backup } from './backup.js';
import { WrongUsage, type Command, type EarlyCommand } from './command.js';
import { complain } from './console.js';
import { holidaysLoad } from './holidays-load.js';
import { keysAdd } from './keys/keys-add.js';
import { keysRemove } from './keys/keys-remove.js';
import { keysRewrap } from './keys/keys-rewrap.js';
import { keysStatus } from './keys/keys-status.js';
import { migrate } from './migrate.js';
import { regionsImport } from './regions-import.js';
import { secondFactorReset } from './second-factor-reset.js';
import { copy } from './retention/copy.js';
import { retentionApprove } from './retention/retention-approve.js';
import { retentionPlan } from './retention/retention-plan.js';
import { retentionRun } from './retention/retention-run.js';
import { reportDaily } from './reports/report-daily.js';
import { restore } from './restore.js';
import { verify } from './verify.js';

const COMMANDS: readonly (Command | EarlyCommand)[] = [
  migrate,
  regionsImport,
  holidaysLoad,
  adminCreate,
  secondFactorReset,
  keysStatus,
  keysAdd,
  keysRewrap,
  keysRemove,
  retentionPlan,
  retentionApprove,
  retentionRun,
  copy,
  backup,
  restore,
  verify,
  auditVerify,
  auditExport,
  auditAnchor,
  reportDaily,
  bulkLoad,
  bulkClocks,
];

/** Runs the command that the words name. Answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export const runCommand = async (words: readonly string[]): Promise<number> => {
  const command = COMMANDS.find((each) => each.words.every((word, at) => word === words[at]));
  if (!command) return explain();
  try {
    const args = words.slice(command.words.length);
    return await ('runEarly' in command ? command.runEarly(args, process.env) : runAccountably(command, args, readSettings()));
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
