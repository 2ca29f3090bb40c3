import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobHandler, JobQueue } from '../../src/platform/queue/job-queue.js';
import { OpenQueues, QUEUES, RETRIES, noteJob as job } from '../support/queues.js';
import { until } from '../support/until.js';

describe.each(QUEUES)('$name', ({ make }) => {
  const queues = new OpenQueues();
  const working = (handler: JobHandler, name?: string): Promise<JobQueue> => queues.working(make(), handler, name);

  afterEach(() => queues.close());

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
    const queue = queues.keep(make());
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
    // The last try has begun; until it has ended the id is still taken.
    await until('it was worked again', async () => {
      await queue.add(note);
      await sleep(100);
      return starts > before;
    });
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

  it('adds many at once, each once, each after its own delay', async () => {
    const seen: [string, number][] = [];
    const queue = await working(async ({ id }) => void seen.push([id, Date.now()]));
    const jobs = Array.from({ length: 50 }, (_, index) => ({ job: job(`many-${index}`), delayMs: index < 25 ? 0 : 400 }));
    const added = Date.now();
    await queue.addMany([]);
    await queue.addMany(jobs);
    await queue.addMany(jobs.slice(25));
    await until('all are worked', () => seen.length >= 50);
    await sleep(100);
    expect(seen.map(([id]) => Number(id.slice('many-'.length))).toSorted((a, b) => a - b)).toEqual(jobs.map((_, index) => index));
    expect(seen.filter(([, at]) => at - added >= 390)).toHaveLength(25);
  });

  it('says that it is healthy', async () => {
    const queue = await working(async () => {});
    expect(await queue.isHealthy()).toEqual({ ok: true });
  });
});
