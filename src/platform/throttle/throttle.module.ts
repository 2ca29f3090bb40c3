import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { JOB_QUEUE } from '../queue/job-queue.js';
import type { RedisTallies } from './redis-tallies.js';
import { SHARED_TALLIES, Throttle } from './throttle.js';
import { Turns } from './turns.js';

/** Workers answer nobody, so they count nothing. */
const sharedTallies = async ({ redisUrl, role }: Settings): Promise<RedisTallies | undefined> => {
  if (!redisUrl || role === 'worker') return undefined;
  // Loaded where it is used: the Redis client takes a good part of the time that a start without Redis takes.
  const { RedisTallies: Shared } = await import('./redis-tallies.js');
  const tallies = new Shared(redisUrl);
  await tallies.ready();
  return tallies;
};

/** Throttle and Turns, everywhere. */
@Global()
@Module({
  // After the queue, which loads the Redis client too: Jest cannot load a package twice at the same moment.
  providers: [{ provide: SHARED_TALLIES, useFactory: sharedTallies, inject: [SETTINGS, JOB_QUEUE] }, Throttle, Turns],
  exports: [Throttle, Turns],
})
export class ThrottleModule implements OnApplicationShutdown {
  constructor(@Inject(SHARED_TALLIES) private readonly shared: RedisTallies | undefined) {}

  onApplicationShutdown(): void {
    this.shared?.close();
  }
}
