import type { INestApplicationContext } from '@nestjs/common';
import { outboxIdle } from '../../src/app/demo/outbox-idle.js';
import { Relay } from '../../src/platform/outbox/relay.js';

/** Waits until every message that is due has been worked. Throws with the error of one that fails. */
export const settled = (app: INestApplicationContext): Promise<void> => {
  app.get(Relay, { strict: false }).poke();
  return outboxIdle(app)();
};
