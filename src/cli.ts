import { complain } from './app/cli/console.js';
import { sentenceOf } from './app/start-failure.js';

try {
  const { runCommand } = await import('./app/cli/commands.js');
  process.exit(await runCommand(process.argv.slice(2)));
} catch (error) {
  complain(sentenceOf(error));
  process.exit(1);
}
