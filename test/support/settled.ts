import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '../../src/kernel/clock.js';
import { instant } from '../../src/kernel/time.js';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { until } from './until.js';

type Waiting = { name: string; last_error: string | null };

/** Waits until every message that is due has been worked. Throws with the error of one that fails. */
export const settled = async (app: INestApplicationContext, clock: Clock): Promise<void> => {
  const reader = app.get(Reader, { strict: false });
  const waiting = (): Promise<Waiting[]> =>
    reader.sql<Waiting>(
      `SELECT name, last_error FROM outbox_messages
       WHERE done_at IS NULL AND (not_before IS NULL OR not_before <= ?) ORDER BY id LIMIT 20`,
      [instant(clock.now())],
    );
  app.get(Relay, { strict: false }).poke();
  let left: Waiting[] = [];
  const isSettled = async (): Promise<boolean> => {
    left = await waiting();
    const failed = left.find(({ last_error }) => last_error !== null);
    if (failed) throw new Error(`the handler of ${failed.name} failed: ${failed.last_error}`);
    return left.length === 0;
  };
  await until('the outbox is idle', isSettled, 20_000).catch((error: unknown) => {
    throw new Error(`${String(error)}; waiting: ${left.map(({ name }) => name).join(', ')}`);
  });
};
