import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUEUE_NAMES, type JobHandler, type JobQueue } from '../../src/platform/queue/job-queue.js';
import { OpenQueues, QUEUES, TWO_EACH, noteJob as job } from '../support/queues.js';
import { until } from '../support/until.js';

const HANDS = Object.values(TWO_EACH).reduce((sum, hands) => sum + hands, 0);

describe.each(QUEUES)('the several queues of the $name', ({ make }) => {
  const queues = new OpenQueues();
  const working = (handler: JobHandler, name?: string): Promise<JobQueue> => queues.working(make(), handler, name);

  afterEach(() => queues.close());

  it('gives each queue its own hands: a full one does not hold up another', async () => {
    const [started, ended]: [string[], string[]] = [[], []];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const queue = await working(async ({ id }) => {
      started.push(id);
      if (id.startsWith('notice')) await held;
      ended.push(id);
    });
    await queue.addMany(
      Array.from({ length: 20 }, (_, index) => ({ job: job(`notice-${index}`) })),
      { queue: 'notices' },
    );
    await until('two notices run', () => started.length === 2);
    await queue.add(job('due'), { queue: 'deadlines' });
    await queue.add(job('other'));
    await until('the others are done', () => ended.length === 2);
    expect(ended.toSorted()).toEqual(['due', 'other']);
    expect(started).toHaveLength(4);
    const { notices, deadlines, maintenance } = await queue.depths();
    expect(notices).toEqual({ waiting: 18, active: 2, delayed: 0, failed: 0 });
    expect([deadlines.waiting, deadlines.active, maintenance.waiting, maintenance.active]).toEqual([0, 0, 0, 0]);
    release();
    await until('all are done', () => ended.length === 22);
  });

  it('works as many of each queue at once as that queue may', async () => {
    const [now, most] = [new Map<string, number>(), new Map<string, number>()];
    const held: (() => void)[] = [];
    const queue = await working(async ({ id }) => {
      const [name = ''] = id.split('-');
      now.set(name, (now.get(name) ?? 0) + 1);
      most.set(name, Math.max(most.get(name) ?? 0, now.get(name) ?? 0));
      await new Promise<void>((resolve) => held.push(resolve));
      now.set(name, (now.get(name) ?? 0) - 1);
    });
    for (const name of QUEUE_NAMES)
      await queue.addMany(
        Array.from({ length: 5 }, (_, index) => ({ job: job(`${name}-${index}`) })),
        { queue: name },
      );
    await until('two of each run', () => held.length === HANDS);
    await sleep(100);
    expect(Object.fromEntries(most)).toEqual(TWO_EACH);
    const letGo = setInterval(() => held.splice(0).forEach((release) => release()), 10);
    await until('all are done', async () =>
      Object.values(await queue.depths()).every(({ waiting, active }) => waiting + active === 0),
    );
    clearInterval(letGo);
    expect(Object.fromEntries(most)).toEqual(TWO_EACH);
  });

  it('knows an id once in its queue', async () => {
    const seen: string[] = [];
    const queue = await working(async ({ id }) => void seen.push(id));
    const note = job();
    for (const delayMs of [200, 200, 0]) await queue.add(note, { delayMs, queue: 'deadlines' });
    await until('it was worked', () => seen.length > 0);
    await sleep(100);
    expect(seen).toEqual([note.id]);
  });

  it('moves a schedule to the queue with which it is named last', async () => {
    let ticks = 0;
    const queue = await working(async () => void (ticks += 1), 'sweep');
    await queue.every('sweep', 300, 'notices');
    await queue.every('sweep', 300, 'deadlines');
    await until('it ticked', () => ticks > 0);
    const [before, begin] = [ticks, Date.now()];
    await sleep(1_300);
    const turns = (Date.now() - begin) / 300;
    expect(ticks - before).toBeGreaterThanOrEqual(2);
    expect(ticks - before).toBeLessThanOrEqual(turns + 1);
  });

  it('drains all queues together', async () => {
    const [started, finished]: [string[], string[]] = [[], []];
    const queue = await working(async ({ id }) => {
      started.push(id);
      await sleep(200);
      finished.push(id);
    });
    for (const name of QUEUE_NAMES)
      await queue.addMany(
        Array.from({ length: 4 }, () => ({ job: job() })),
        { queue: name },
      );
    await until('two of each run', () => started.length === HANDS);
    await queue.drain();
    expect(finished.toSorted()).toEqual(started.toSorted());
    await sleep(100);
    expect(started).toHaveLength(HANDS);
  });
});
