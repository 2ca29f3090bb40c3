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

const connect = (url: string, options: RedisOptions, onError: (error: Error) => void): Redis => {
  const redis = new Redis(url, options);
  redis.on('error', onError);
  return redis;
};

/** A connection that fails fast, for adding jobs and asking after health. */
export const producerConnection = (url: string, onError: (error: Error) => void): Redis => connect(url, PRODUCER, onError);

/** A connection that waits, for working jobs. */
export const consumerConnection = (url: string, onError: (error: Error) => void): Redis => connect(url, CONSUMER, onError);
