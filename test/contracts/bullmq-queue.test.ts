import { describe, expect, it } from '@jest/globals';
import { Queue, Worker } from 'bullmq';
import { newId } from '../../src/kernel/ids.js';
import { BullmqQueue } from '../../src/platform/queue/bullmq-queue.js';
import { KeptSchedules } from '../../src/platform/queue/kept-schedules.js';
import { noteJob as job } from '../support/queues.js';
import { freshPrefix, redisUrl } from '../support/services.js';
import { until } from '../support/until.js';

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

  it('clears the one queue that it was before: no schedule ticks there, no job waits there', async () => {
    const prefix = freshPrefix();
    const connection = { url: redisUrl() };
    const former = new Queue('jobs', { connection, prefix });
    await former.upsertJobScheduler('sweep', { every: 60_000 }, { name: 'sweep' });
    await former.add('note', {}, { jobId: newId() });
    await former.add('note', {}, { jobId: newId(), delay: 60_000 });
    const queue = new BullmqQueue({ redisUrl: redisUrl(), prefix, role: 'all' });
    await queue.work(new Map());
    expect(await former.getJobSchedulersCount()).toBe(0);
    expect(await former.getJobCounts('waiting', 'delayed', 'prioritized')).toEqual({ waiting: 0, delayed: 0, prioritized: 0 });
    await former.close();
    await queue.drain();
    await queue.close();
  });

  it('starts its schedules again when Redis has lost them, and leaves those alone that go on', async () => {
    const connection = { url: redisUrl() };
    const queue = new Queue('deadlines', { connection, prefix: freshPrefix() });
    const schedules = new KeptSchedules(queue);
    await schedules.keep('sweep', 30_000);
    const next = async (): Promise<number | undefined> => (await queue.getJobScheduler('sweep'))?.next;
    const before = await next();
    await schedules.lookAfter();
    expect(await next()).toBe(before);
    await queue.obliterate({ force: true });
    expect(await next()).toBeUndefined();
    await schedules.lookAfter();
    expect(await next()).toEqual(expect.any(Number));
    await queue.obliterate({ force: true });
    await queue.close();
  });

  it('gives a job of a lost worker to another as soon as its time without a sign of life is over', async () => {
    const [prefix, seen] = [freshPrefix(), [] as string[]];
    const make = (): BullmqQueue => new BullmqQueue({ redisUrl: redisUrl(), prefix, role: 'all', stalledMs: 1_000 });
    const adding = make();
    const note = job();
    await adding.add(note);
    // Takes the job as a worker would, and is never heard of again.
    const lost = new Worker('maintenance', null, {
      connection: { url: redisUrl(), maxRetriesPerRequest: null },
      prefix,
      lockDuration: 1_000,
    });
    expect(await lost.getNextJob('a-token')).toMatchObject({ id: note.id });
    await lost.close(true);
    const begin = Date.now();
    await adding.work(new Map([['note', async ({ id }) => void seen.push(id)]]));
    await until('another works it', () => seen.length > 0);
    expect(Date.now() - begin).toBeLessThan(8_000);
    await adding.drain();
    await adding.close();
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
