import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { Reader } from '../../platform/database/unit-of-work.js';

/** How often to look (ms); a message is worked within a few. */
const PAUSE = 2;

type Waiting = { name: string; last_error: string | null };

/**
 * `untimed`: without those that were announced for later. The queue sleeps until then by its own timers, which do not see that a clock
 * has been moved.
 */
export type WhichMessages = 'all' | 'untimed';

/** Waits until every message that is due has been worked. Throws when a handler fails, and after `limitMs` (ms). */
export const outboxIdle = (
  rooms: INestApplicationContext,
  which: WhichMessages = 'all',
  limitMs = 20_000,
): (() => Promise<void>) => {
  const reader = rooms.get(Reader, { strict: false });
  const clock = rooms.get<Clock>(CLOCK, { strict: false });
  const waiting = (): Promise<Waiting[]> =>
    reader.sql<Waiting>(
      `SELECT name, last_error FROM outbox_messages
       WHERE done_at IS NULL AND dead_at IS NULL AND (not_before IS NULL OR not_before <= ?) LIMIT 20`,
      // No instant is earlier than the empty word.
      [which === 'all' ? instant(clock.now()) : ''],
    );
  return async () => {
    const limit = performance.now() + limitMs;
    for (let left = await waiting(); left.length > 0; left = await waiting()) {
      const failed = left.find(({ last_error }) => last_error !== null);
      if (failed) throw new Error(`the handler of ${failed.name} failed: ${failed.last_error}`);
      if (performance.now() > limit) throw new Error(`messages stay unworked: ${left.map(({ name }) => name).join(', ')}`);
      await sleep(PAUSE);
    }
  };
};
