import type { DatabaseUrl } from '../../src/platform/config/settings.js';
import type { TestEngine } from '../support/engines.js';

/** The engine's address as the settings give it. */
export const databaseOf = (engine: TestEngine): DatabaseUrl => {
  const url = engine.databaseUrl();
  return url.startsWith('sqlite:') ? { kind: 'sqlite', file: url.slice('sqlite:'.length) } : { kind: 'postgres', url };
};
