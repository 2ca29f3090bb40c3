import module from 'node:module';
import { complain } from './app/cli/console.js';
import { sentenceOf } from './app/start-failure.js';

// Node 22 and later keep what they compiled for the next start.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

try {
  // Loaded here, so that a module that cannot be loaded is a start that fails with a sentence.
  const { start } = await import('./app/start.js');
  await start();
} catch (error) {
  complain(sentenceOf(error));
  process.exit(1);
}
