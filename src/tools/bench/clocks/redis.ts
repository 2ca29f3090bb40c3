import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { RedisHold } from './clock-result.js';

/** Where the application keeps its alarms in Redis, and what its jobs are called. */
const PREFIX = '{huicha}';
const QUEUE = 'deadlines';
const ALARM = 'rungs.due';
const SWEEP = 'rungs.sweep';

const MIB = 2 ** 20;

/** The alarms of the application, beside it. */
export class Alarms {
  private readonly redis: Redis;
  private readonly queue: Queue;
  private emptyBytes = 0;
  private number = 0;

  constructor(url: string) {
    this.redis = new Redis(url, { maxRetriesPerRequest: null });
    this.queue = new Queue(QUEUE, { connection: this.redis, prefix: PREFIX });
  }

  /** Throws everything in Redis away and remembers how much that leaves. */
  async clear(): Promise<void> {
    await this.redis.flushall();
    await this.redis.call('MEMORY', 'PURGE');
    this.emptyBytes = await this.usedBytes();
  }

  async hold(): Promise<RedisHold> {
    const { delayed = 0 } = await this.queue.getJobCounts('delayed');
    return { mib: ((await this.usedBytes()) - this.emptyBytes) / MIB, alarms: delayed };
  }

  /** Asks for a tick of the sweep, out of its turn. */
  async sweep(): Promise<void> {
    await this.add(SWEEP, 0);
  }

  /** So many alarms at one moment (ms), as a burst sets them that is spread over a few fifths of a second. */
  async ring(count: number, at: number): Promise<void> {
    for (let nth = 0; nth < count; nth += 1) await this.add(ALARM, Math.max(0, at - Date.now()));
  }

  async close(): Promise<void> {
    await this.queue.close();
    this.redis.disconnect();
  }

  private async add(name: string, delay: number): Promise<void> {
    this.number += 1;
    await this.queue.add(name, {}, { jobId: `bench-${this.number}`, delay, removeOnComplete: true, removeOnFail: true });
  }

  private async usedBytes(): Promise<number> {
    const info = await this.redis.info('memory');
    return Number(/^used_memory:(\d+)/m.exec(info)?.[1]);
  }
}
