import module from 'node:module';
import { complain } from './app/cli/console.js';
import { sentenceOf } from './app/start-failure.js';
import { readSettings } from './platform/config/read-settings.js';

// Node 22 and later keep what they compiled for the next start.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

try {
  // Before the rest is loaded: what is wrong with them is said at once.
  const settings = readSettings();
  // Loaded here, so that a module that cannot be loaded is a start that fails with a sentence.
  const { start } = await import('./app/start.js');
  await start(settings);
} catch (error) {
  complain(sentenceOf(error));
  process.exit(1);
}
