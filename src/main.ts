import { complain } from './app/cli/console.js';
import { sentenceOf } from './app/start-failure.js';

try {
  // Loaded here, so that a module that cannot be loaded is a start that fails with a sentence.
  const { start } = await import('./app/start.js');
  await start();
} catch (error) {
  complain(sentenceOf(error));
  process.exit(1);
}
