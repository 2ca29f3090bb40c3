import { Redis } from 'ioredis';

/** Every key of a Redis database with all that it holds, as text. */
export const redisContents = async (url: string): Promise<string> => {
  const redis = new Redis(url);
  try {
    const parts: unknown[] = [];
    for (const key of await redis.keys('*')) parts.push(key, await contentsOf(redis, key));
    return JSON.stringify(parts);
  } finally {
    redis.disconnect();
  }
};

const contentsOf = async (redis: Redis, key: string): Promise<unknown> => {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    default:
      return redis.xrange(key, '-', '+');
  }
};
