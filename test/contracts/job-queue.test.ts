import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/kernel/ids.js';
import { BullmqQueue } from '../../src/platform/queue/bullmq-queue.js';
import { EmbeddedQueue } from '../../src/platform/queue/embedded-queue.js';
import type { Job, JobHandler, JobQueue } from '../../src/platform/queue/job-queue.js';
import { freshPrefix, redisUrl } from '../support/services.js';
import { until } from '../support/until.js';

const RETRIES = { attempts: 3, firstPauseMs: 100 };

const QUEUES: { name: string; make: () => JobQueue }[] = [
  { name: 'embedded queue', make: () => new EmbeddedQueue({ retries: RETRIES, concurrency: 2 }) },
  {
    name: 'BullMQ queue',
    make: () => new BullmqQueue({ redisUrl: redisUrl(), prefix: freshPrefix(), role: 'all', retries: RETRIES, concurrency: 2 }),
  },
];

const job = (id = newId()): Job => ({ id, name: 'note', payload: { caseId: 'c1' } });

describe.each(QUEUES)('$name', ({ make }) => {
  const open: JobQueue[] = [];

  const working = async (handler: JobHandler, name = 'note'): Promise<JobQueue> => {
    const queue = make();
    open.push(queue);
    await queue.work(new Map([[name, handler]]));
    return queue;
  };

  afterEach(async () => {
    for (const queue of open.splice(0)) {
      await queue.drain();
      await queue.close();
    }
  });

  it('delivers a job once, with its id, name and payload', async () => {
    const seen: Job[] = [];
    const queue = await working(async (each) => void seen.push(each));
    const note = job();
    await queue.add(note);
    await until('the job was worked', () => seen.length > 0);
    await sleep(100);
    expect(seen).toEqual([note]);
  });

  it('keeps jobs that were added before anybody works', async () => {
    const queue = make();
    open.push(queue);
    const [note, seen] = [job(), [] as string[]];
    await queue.add(note);
    await queue.work(new Map([['note', async ({ id }) => void seen.push(id)]]));
    await until('the job was worked', () => seen.length > 0);
    expect(seen).toEqual([note.id]);
  });

  it('holds a delayed job back', async () => {
    let at = 0;
    const queue = await working(async () => void (at = Date.now()));
    const added = Date.now();
    await queue.add(job(), { delayMs: 400 });
    await until('the job was worked', () => at > 0);
    expect(at - added).toBeGreaterThanOrEqual(390);
  });

  it('tries again with growing pauses, then gives up', async () => {
    const tries: number[] = [];
    const queue = await working(async () => {
      tries.push(Date.now());
      throw new Error('on purpose');
    });
    await queue.add(job());
    await until('three tries', () => tries.length === 3);
    await sleep(600);
    expect(tries).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = tries;
    expect(second - first).toBeGreaterThanOrEqual(95);
    expect(third - second).toBeGreaterThanOrEqual(190);
  });

  it('does not add an id twice while it waits or runs', async () => {
    const seen: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const queue = await working(async ({ id }) => {
      seen.push(id);
      await held;
    });
    const [running, waiting] = [job(), job()];
    await queue.add(running);
    await until('it runs', () => seen.length === 1);
    await queue.add(running);
    await queue.add(waiting, { delayMs: 200 });
    await queue.add(waiting);
    release();
    await sleep(500);
    expect(seen).toEqual([running.id, waiting.id]);
  });

  it.each([
    ['done', async () => {}],
    ['given up', async () => Promise.reject(new Error('on purpose'))],
  ])('takes an id again once it is %s', async (_title, end) => {
    let starts = 0;
    const queue = await working(async () => {
      starts += 1;
      if (starts <= RETRIES.attempts) await end();
    });
    const note = job();
    await queue.add(note);
    await until('the first round is over', async () => {
      await sleep(500);
      return starts === 1 || starts === RETRIES.attempts;
    });
    const before = starts;
    await queue.add(note);
    await until('it was worked again', () => starts === before + 1);
  });

  it('never runs a handler in the stack of whoever adds', async () => {
    let hasRun = false;
    const queue = await working(async () => void (hasRun = true));
    const adding = queue.add(job());
    expect(hasRun).toBe(false);
    await adding;
    await until('the job was worked', () => hasRun);
  });

  it('runs no more handlers at once than it may', async () => {
    let [now, most, done] = [0, 0, 0];
    const queue = await working(async () => {
      most = Math.max(most, ++now);
      await sleep(30);
      now -= 1;
      done += 1;
    });
    await Promise.all(Array.from({ length: 10 }, () => queue.add(job())));
    await until('all are done', () => done === 10);
    expect(most).toBe(2);
  });

  it('drains: waits for what runs and starts nothing more', async () => {
    const [started, finished]: [string[], string[]] = [[], []];
    const queue = await working(async ({ id }) => {
      started.push(id);
      await sleep(300);
      finished.push(id);
    });
    await Promise.all(Array.from({ length: 4 }, () => queue.add(job())));
    await until('two run', () => started.length === 2);
    await queue.drain();
    expect(finished).toEqual(started);
    await sleep(100);
    expect(started).toHaveLength(2);
  });

  it('wakes a schedule again and again, also after it failed', async () => {
    let ticks = 0;
    const queue = await working(async () => {
      ticks += 1;
      if (ticks === 1) throw new Error('on purpose');
    }, 'sweep');
    await queue.every('sweep', 200);
    await queue.every('sweep', 200);
    const begin = Date.now();
    await until('three ticks', () => ticks >= 3);
    expect(Date.now() - begin).toBeGreaterThanOrEqual(350);
  });

  it('says that it is healthy', async () => {
    const queue = await working(async () => {});
    expect(await queue.isHealthy()).toEqual({ ok: true });
  });
});

describe('BullMQ queue alone', () => {
  it('fails fast and says it is not healthy when Redis is away', async () => {
    const queue = new BullmqQueue({ redisUrl: 'redis://127.0.0.1:1', role: 'api' });
    const begin = Date.now();
    await expect(queue.add(job())).rejects.toThrow();
    expect(Date.now() - begin).toBeLessThan(5_000);
    expect(await queue.isHealthy()).toMatchObject({ ok: false, detail: expect.stringContaining('Redis does not answer') });
    await queue.close();
  });

  it('does not work jobs in role api', async () => {
    const queue = new BullmqQueue({ redisUrl: redisUrl(), prefix: freshPrefix(), role: 'api' });
    await expect(queue.work(new Map())).rejects.toThrow('ROLE=api only adds jobs');
    await queue.close();
  });

  it('shares one queue: what one process adds another works, once', async () => {
    const [prefix, seen] = [freshPrefix(), [] as string[]];
    const api = new BullmqQueue({ redisUrl: redisUrl(), prefix, role: 'api' });
    const workers = [1, 2].map(() => new BullmqQueue({ redisUrl: redisUrl(), prefix, role: 'worker' }));
    for (const worker of workers) await worker.work(new Map([['note', async ({ id }) => void seen.push(id)]]));
    const notes = Array.from({ length: 20 }, () => job());
    await Promise.all(notes.map((note) => api.add(note)));
    await until('all are worked', () => seen.length >= 20);
    expect(seen.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
    for (const queue of [api, ...workers]) {
      await queue.drain();
      await queue.close();
    }
  });
});
