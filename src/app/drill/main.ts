import { appendFile, writeFile } from 'node:fs/promises';
import { complain, say } from '../cli/console.js';
import { sentenceOf } from '../start-failure.js';
import { readOptions, USAGE, WrongDrillOptions, type DrillOptions } from './options.js';
import { freshPlace } from './place.js';
import { runDrill } from './run-drill.js';

const drill = async (options: DrillOptions): Promise<number> => {
  const { settings, remove } = await freshPlace(process.env, options.engine);
  const { out, keep } = options;
  const lines: string[] = [];
  if (out !== undefined) await writeFile(out, '');
  const print = (line: string): void => {
    say(line);
    lines.push(line);
  };
  try {
    const { checks, refused } = await runDrill(settings, options, print);
    refused.forEach((line) => print(`  ${line}`));
    return checks.every(({ found }) => found.length === 0) ? 0 : 1;
  } finally {
    if (out !== undefined) await appendFile(out, `${lines.join('\n')}\n`);
    if (keep)
      say(
        settings.databaseUrl.kind === 'sqlite'
          ? settings.home
          : `${settings.home}  ${new URL(settings.databaseUrl.url).pathname.slice(1)}`,
      );
    else await remove();
  }
};

try {
  process.exitCode = await drill(readOptions(process.argv.slice(2)));
} catch (error) {
  complain(error instanceof WrongDrillOptions ? `${error.message}\n${USAGE}` : sentenceOf(error));
  process.exitCode = 2;
}
