import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { HOUR, instant, MINUTE } from '../../src/kernel/time.js';
import { claimNew } from '../../src/platform/outbox/due-messages.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { STANDARD_RETRIES } from '../../src/platform/queue/retry-policy.js';
import { startChild } from '../support/child.js';
import { describeOnEngines } from '../support/engines.js';
import { Note, OutboxRig, type RigOptions } from '../support/outbox-rig.js';
import { freshPrefix } from '../support/services.js';
import { until } from '../support/until.js';

describeOnEngines('outbox', (engine) => {
  const rigs: OutboxRig[] = [];
  let prefix = '';

  const options = (changes: Partial<RigOptions> = {}): RigOptions => ({
    database: engine.database(),
    redisUrl: engine.redisUrl(),
    prefix,
    ...changes,
  });

  const openRig = async (changes?: Partial<RigOptions>): Promise<OutboxRig> => {
    const rig = await OutboxRig.open(options(changes));
    rigs.push(rig);
    return rig;
  };

  const closeRig = async (rig: OutboxRig): Promise<void> => {
    rigs.splice(rigs.indexOf(rig), 1);
    await rig.close();
  };

  const writeMany = (rig: OutboxRig, count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, () => rig.write()));

  const allTold = (rig: OutboxRig): Promise<void> => until('every note is told', async () => (await rig.untold()) === 0);

  beforeEach(() => {
    prefix = freshPrefix();
  });

  afterEach(async () => {
    const [rig] = rigs;
    await rig?.open.work.write(async (tx) => {
      await tx.change('DELETE FROM test_notes');
      await tx.change('DELETE FROM outbox_messages');
    });
    for (const each of [...rigs]) await closeRig(each);
  });

  it('tells what was announced once, soon after the commit', async () => {
    const rig = await openRig({ pace: { sweepMs: HOUR } });
    await rig.startWorking();
    await rig.relay.start();
    const ids = await writeMany(rig, 300);
    await allTold(rig);
    await sleep(200);
    expect(rig.calls.toSorted()).toEqual(ids.toSorted());
    await until('all are marked done', async () => (await rig.open.reader.find(OutboxMessage, { doneAt: null })).length === 0);
  });

  it('announces nothing when the transaction rolls back', async () => {
    const rig = await openRig();
    await rig.startWorking();
    await rig.relay.start();
    const failing = rig.write({
      end: () => {
        throw new Error('on purpose');
      },
    });
    await expect(failing).rejects.toThrow('on purpose');
    await rig.relay.sweep();
    expect(await rig.open.reader.find(OutboxMessage, {})).toEqual([]);
    expect(rig.calls).toEqual([]);
  });

  it('loses nothing and does nothing twice when the process ends between commit and enqueue', async () => {
    const first = await openRig();
    const ids = await writeMany(first, 50);
    await closeRig(first);
    const second = await openRig();
    await second.startWorking();
    await second.relay.start();
    await allTold(second);
    expect(second.calls.toSorted()).toEqual(ids.toSorted());
  });

  it('loses nothing and does nothing twice when the process is killed in the middle of writing', async () => {
    const child = startChild('./announcing-child.ts', [JSON.stringify(options())]);
    const acknowledged: string[] = [];
    for await (const id of createInterface({ input: child.stdout })) {
      acknowledged.push(id);
      if (acknowledged.length === 60) child.kill('SIGKILL');
    }
    if (child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');

    const rig = await openRig({ pace: { resendAfterMs: 500 } });
    await rig.startWorking();
    await rig.relay.start();
    await allTold(rig);
    const notes = (await rig.open.reader.find(Note, {})).map(({ id }) => id);
    expect(notes).toEqual(expect.arrayContaining(acknowledged));
    expect(rig.calls.toSorted()).toEqual(notes.toSorted());
  });

  it('sends again what the queue lost', async () => {
    let rig = await openRig();
    await rig.relay.start();
    const ids = await writeMany(rig, 20);
    await until(
      'all are handed over',
      async () => (await rig.open.reader.find(OutboxMessage, { enqueuedAt: null })).length === 0,
    );
    const url = engine.redisUrl();
    if (url) {
      const redis = new Redis(url);
      expect(await redis.dbsize()).toBeGreaterThan(20);
      await redis.flushdb();
      redis.disconnect();
      rig.clock.set(new Date(Date.now() + 2 * MINUTE));
    } else {
      await closeRig(rig);
      rig = await openRig();
      await rig.relay.start();
    }
    await rig.startWorking();
    await allTold(rig);
    expect(rig.calls.toSorted()).toEqual(ids.toSorted());
  });

  it('keeps a message until its instant', async () => {
    const rig = await openRig();
    await rig.startWorking();
    await rig.relay.start();
    const [soon, late] = [
      await rig.write({ at: instant(Date.now() + 700) }),
      await rig.write({ at: instant(Date.now() + HOUR) }),
    ];
    await sleep(300);
    expect(rig.calls).toEqual([]);
    await until('the first is told', () => rig.calls.length === 1);
    expect(rig.calls).toEqual([soon]);
    rig.clock.set(new Date(Date.now() + HOUR));
    await until('the second is told', () => rig.calls.length === 2);
    expect(rig.calls).toEqual([soon, late]);
  });

  it('shares the messages among relays that run at once', async () => {
    const rig = await openRig();
    const other = await openRig();
    await writeMany(rig, 300);
    const now = instant(Date.now());
    const claims = await Promise.all([rig, other, rig, other].map(({ open }) => open.work.write((tx) => claimNew(tx, now))));
    const ids = claims.flat().map(({ job }) => job.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(200);
  });

  it('skips a message that is done, however often the queue brings it', async () => {
    const rig = await openRig();
    await rig.write();
    const [message] = await rig.open.reader.find(OutboxMessage, {});
    if (!message) throw new Error('the message is missing');
    for (let time = 0; time < 3; time += 1) await rig.deliveries.consume(message, rig.tell);
    expect(rig.calls).toHaveLength(1);
  });

  it('gives a message up after too many tries, shows it, and tells it when somebody re-drives it', async () => {
    const rig = await openRig();
    await rig.write();
    const [message] = await rig.open.reader.find(OutboxMessage, {});
    if (!message) throw new Error('the message is missing');
    const fail = async (): Promise<void> => Promise.reject(new Error('on purpose'));
    for (let time = 0; time < STANDARD_RETRIES.attempts; time += 1) {
      expect(await rig.dead.count()).toBe(0);
      await expect(rig.deliveries.consume(message, fail)).rejects.toThrow('on purpose');
    }
    expect(await rig.dead.list()).toMatchObject([
      { id: message.id, tries: STANDARD_RETRIES.attempts, lastError: 'Error: on purpose' },
    ]);
    await rig.startWorking();
    await rig.relay.start();
    await rig.relay.sweep();
    expect(rig.calls).toEqual([]);

    expect(await rig.dead.redrive(message.id)).toBe(true);
    await allTold(rig);
    expect(await rig.dead.redrive(message.id)).toBe(false);
    expect(await rig.dead.count()).toBe(0);
  });

  it('keeps messages when the queue cannot be reached, and hands them over later', async () => {
    const away = await openRig({ redisUrl: 'redis://127.0.0.1:1' });
    await writeMany(away, 3);
    await expect(away.relay.sweep()).rejects.toThrow();
    expect(await away.open.reader.find(OutboxMessage, { enqueuedAt: null })).toHaveLength(3);
    const rig = await openRig();
    await rig.startWorking();
    await rig.relay.start();
    await allTold(rig);
    expect(rig.calls).toHaveLength(3);
  });

  it('forgets what was done long ago and keeps what is open', async () => {
    const rig = await openRig();
    await rig.write();
    await rig.startWorking();
    await rig.relay.start();
    await allTold(rig);
    await rig.write({ at: instant(Date.now() + 48 * HOUR) });
    rig.clock.set(new Date(Date.now() + 2 * HOUR));
    await until('one message is left', async () => (await rig.open.reader.find(OutboxMessage, {})).length === 1);
  });
});
