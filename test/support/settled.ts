import type { INestApplicationContext } from '@nestjs/common';
import { outboxIdle, type WhichMessages } from '../../src/app/demo/outbox-idle.js';
import { Relay } from '../../src/platform/outbox/relay.js';

/** Waits until every message that is due has been worked, those announced for later only where `all` is asked for. Throws with the error of one that fails. */
export const settled = (app: INestApplicationContext, which: WhichMessages = 'untimed'): Promise<void> => {
  app.get(Relay, { strict: false }).poke();
  return outboxIdle(app, which)();
};
