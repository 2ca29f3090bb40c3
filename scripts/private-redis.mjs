import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, launch, until } from './launch.mjs';

/** Starts a Redis that forgets on exit and refuses to evict; answers its address once it answers PING. */
export const startRedis = async (program, folder) => {
  const [port, password, logFile] = [await freePort(), randomBytes(12).toString('hex'), join(folder, 'redis.log')];
  const settings = {
    port,
    bind: '127.0.0.1',
    requirepass: password,
    dir: folder,
    pidfile: join(folder, 'redis.pid'),
    'maxmemory-policy': 'noeviction',
    databases: 64,
    save: '""',
    appendonly: 'no',
  };
  // Over standard input, so that the password shows in no list of processes.
  const input = Object.entries(settings)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('');
  launch(program, ['-'], logFile, { input });
  const url = `redis://:${password}@127.0.0.1:${port}/0`;
  await until(
    'Redis',
    async () => {
      const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      redis.on('error', () => {});
      try {
        await redis.connect();
        await redis.ping();
      } finally {
        redis.disconnect();
      }
    },
    logFile,
  );
  return url;
};
