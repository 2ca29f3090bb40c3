import { MovableClock, systemClock } from '../../../kernel/clock.js';
import { instant } from '../../../kernel/time.js';
import { CONSOLE, type AuditFact, type AuditRefs } from '../../../platform/audit/audit-fact.js';
import { note } from '../../../platform/audit/note.js';
import { refsOfMade } from '../../../platform/audit/request-facts.js';
import type { Settings } from '../../../platform/config/settings.js';
import { accountably } from '../../../platform/database/accountable.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Command } from '../command.js';

/** Runs the command so that whatever it writes is noted as its act, where a room notes nothing more telling. */
export const runAccountably = (command: Command, args: readonly string[], settings: Settings): Promise<number> =>
  accountably(
    {
      hasTrace: false,
      trace: (tx, made) => note(tx, factOfCommand(command, settings, refsOfMade(made))),
    },
    () => command.run(args, settings),
  );

/** For what a command does beside the rows of the database: keys that are turned, copies that leave the house. */
export const noteCommand = (
  work: UnitOfWork,
  command: Pick<Command, 'words'>,
  settings: CommandPlace,
  refs: AuditRefs,
): Promise<void> => work.write(async (tx) => note(tx, factOfCommand(command, settings, refs)));

type CommandPlace = Pick<Settings, 'districtCode' | 'startsAt'>;

const factOfCommand = (command: Pick<Command, 'words'>, { districtCode, startsAt }: CommandPlace, refs: AuditRefs): AuditFact => {
  const clock = startsAt ? new MovableClock(new Date(startsAt)) : systemClock;
  const words = command.words.join('-');
  return {
    districtCode,
    at: instant(clock.now()),
    actor: CONSOLE,
    action: `console.${words}`,
    subject: { type: 'command', id: words },
    refs,
  };
};
