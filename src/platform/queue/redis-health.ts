import type { Redis } from 'ioredis';
import type { Health } from './job-queue.js';

/** Whether Redis answers and keeps what it is given: with any policy but `noeviction` it may drop jobs silently when memory is short. */
export const redisHealth = async (redis: Redis): Promise<Health> => {
  try {
    const memory = await redis.info('memory');
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    if (policy === 'noeviction') return { ok: true };
    return { ok: false, detail: `Redis runs with maxmemory-policy ${policy ?? 'unknown'}; set it to noeviction` };
  } catch (error) {
    return { ok: false, detail: `Redis does not answer: ${error instanceof Error ? error.message : String(error)}` };
  }
};
