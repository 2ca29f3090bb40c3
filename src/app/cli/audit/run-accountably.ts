import { MovableClock, systemClock } from '../../../kernel/clock.js';
import { instant } from '../../../kernel/time.js';
import { CONSOLE } from '../../../platform/audit/audit-fact.js';
import { note } from '../../../platform/audit/note.js';
import { refsOfMade } from '../../../platform/audit/request-facts.js';
import type { Settings } from '../../../platform/config/settings.js';
import { accountably } from '../../../platform/database/accountable.js';
import type { Command } from '../command.js';

/** Runs the command so that whatever it writes is noted as its act, where a room notes nothing more telling. */
export const runAccountably = (command: Command, args: readonly string[], settings: Settings): Promise<number> => {
  const { districtCode, startsAt } = settings;
  const clock = startsAt ? new MovableClock(new Date(startsAt)) : systemClock;
  const words = command.words.join('-');
  return accountably(
    {
      hasTrace: false,
      trace: (tx, made) =>
        note(tx, {
          districtCode,
          at: instant(clock.now()),
          actor: CONSOLE,
          action: `console.${words}`,
          subject: { type: 'command', id: words },
          refs: refsOfMade(made),
        }),
    },
    () => command.run(args, settings),
  );
};
