import type { Settings } from '../platform/config/settings.js';
import { afterStart } from './after-start.js';
import { announceDemo } from './demo/announce-demo.js';
import { loadDemo } from './demo/load-demo.js';
import { createServer } from './server.js';
import { stopOnSignals } from './stop-signals.js';

/** Starts the process as its settings say. Throws what `sentenceOf` can put in words. */
export const start = async (settings: Settings): Promise<void> => {
  if (settings.demo !== 'off' && settings.role === 'all') await announceDemo(await loadDemo(settings), settings);
  const server = await createServer(settings);
  stopOnSignals(() => server.close());
  try {
    await afterStart(server, await server.listen(), settings);
  } catch (error) {
    await server.close();
    throw error;
  }
};
