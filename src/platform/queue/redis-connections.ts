import type { RedisOptions } from 'ioredis';
import { Redis } from 'ioredis';

/** How long (ms) whoever adds a job waits at most for an unreachable or hanging Redis. */
const PRODUCER_PATIENCE = 3_000;

/** Reconnects for ever, at most two seconds apart. */
const retryStrategy = (times: number): number => Math.min(times * 100, 2_000);

const PRODUCER: RedisOptions = {
  maxRetriesPerRequest: 1,
  connectTimeout: PRODUCER_PATIENCE,
  commandTimeout: PRODUCER_PATIENCE,
  retryStrategy,
};

/** BullMQ demands it: a worker's blocking read waits as long as Redis is away. */
const CONSUMER: RedisOptions = { maxRetriesPerRequest: null, retryStrategy };

/** How long (ms) a request waits at most for what it can also do without. */
const GUARD_PATIENCE = 1_000;

/** Never makes a request wait for a Redis that is away: what cannot be sent at once fails at once. */
const GUARD: RedisOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: GUARD_PATIENCE,
  commandTimeout: GUARD_PATIENCE,
  retryStrategy,
};

const connect = (url: string, options: RedisOptions, onError: (error: Error) => void): Redis => {
  const redis = new Redis(url, options);
  redis.on('error', onError);
  return redis;
};

/** A connection that fails fast, for adding jobs and asking after health. */
export const producerConnection = (url: string, onError: (error: Error) => void): Redis => connect(url, PRODUCER, onError);

/** A connection that waits, for working jobs. */
export const consumerConnection = (url: string, onError: (error: Error) => void): Redis => connect(url, CONSUMER, onError);

/** A connection that gives up at once, for counts that a process can also keep by itself. Its errors are those of its commands. */
export const guardConnection = (url: string): Redis => connect(url, GUARD, () => undefined);
