import type { Redis } from 'ioredis';
import type { Health } from './job-queue.js';

/**
 * Whether Redis answers. With any policy but `noeviction` it may drop jobs silently when memory is short: a detail to warn of, no reason to
 * stop, since the sweeps add again what was lost.
 */
export const redisHealth = async (redis: Redis): Promise<Health> => {
  try {
    const memory = await redis.info('memory');
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    if (policy === 'noeviction') return { ok: true };
    return { ok: true, detail: `Redis runs with maxmemory-policy ${policy ?? 'unknown'}; set it to noeviction` };
  } catch (error) {
    return { ok: false, detail: `Redis does not answer: ${error instanceof Error ? error.message : String(error)}` };
  }
};
