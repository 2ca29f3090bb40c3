import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import type { ClockContext } from '../../src/deadlines/clock-context.js';
import { ClocksService } from '../../src/deadlines/clocks.service.js';
import { readDeadlineTable } from '../../src/deadlines/deadline-table.js';
import { deadlinesSchema } from '../../src/deadlines/deadlines.schema.js';
import { readLadderTable } from '../../src/deadlines/ladder-table.js';
import { OverridesService } from '../../src/deadlines/overrides.service.js';
import { RUNGS_DUE, RungAlarms } from '../../src/deadlines/rung-alarms.js';
import { RungCursors } from '../../src/deadlines/rung-cursors.js';
import { MovableClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { HOUR, MINUTE, instant, plus, type Instant } from '../../src/kernel/time.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { BullmqQueue } from '../../src/platform/queue/bullmq-queue.js';
import { EmbeddedQueue } from '../../src/platform/queue/embedded-queue.js';
import type { JobQueue } from '../../src/platform/queue/job-queue.js';
import { describeOnEngines } from '../support/engines.js';
import { freshPrefix } from '../support/services.js';
import { until } from '../support/until.js';

const NOON = '2026-11-23T12:00:00.000+08:00';

describeOnEngines('the alarms of rungs', (engine) => {
  let open: OpenDatabase;
  let clock: MovableClock;
  let queue: JobQueue;
  let alarms: RungAlarms;
  let clocks: ClocksService;
  let wakes: Instant[] = [];

  const queueAt = (redisUrl: string | undefined): JobQueue =>
    redisUrl ? new BullmqQueue({ redisUrl, prefix: freshPrefix(), role: 'all' }) : new EmbeddedQueue();
  const alarmsOn = (on: JobQueue): RungAlarms => new RungAlarms(on, open.reader, { horizonMinutes: 60 }, clock);
  const clocksWith = (some: RungAlarms): ClocksService => {
    const [calendars, table] = [new CalendarService(), readDeadlineTable()];
    const cursors = new RungCursors(readLadderTable(), calendars, some);
    return new ClocksService(
      calendars,
      table,
      open.work,
      clock,
      cursors,
      new OverridesService(open.reader, open.work, table, clock),
    );
  };

  beforeAll(async () => {
    open = await openDatabase(engine.database(), deadlinesSchema);
  });
  beforeEach(() => {
    clock = new MovableClock(new Date(NOON));
    queue = queueAt(engine.redisUrl());
    alarms = alarmsOn(queue);
    clocks = clocksWith(alarms);
    wakes = [];
  });
  afterEach(async () => {
    await queue.drain();
    await queue.close();
    await open.work.write((tx) => tx.change('DELETE FROM deadlines'));
  });
  afterAll(() => open.close());

  const contextOf = (): ClockContext => ({
    caseId: newId(),
    districtCode: '990114',
    severity: 2,
    isKeyVillage: false,
    channel: 'CALL',
    receivedAt: NOON,
    townCode: '990114101',
    villageCode: null,
    pollingDay: null,
    nextStageStart: null,
  });
  /** A clock of less than an hour, so that its first rung is its due. */
  const startDue = async (dueAt: Instant, by = clocks): Promise<void> =>
    open.work.write((tx) => by.start(tx, 'tickler', contextOf(), { from: plus(dueAt, -MINUTE), dueAt }));
  const work = (): Promise<void> => queue.work(new Map([[RUNGS_DUE, async () => void wakes.push(instant(clock.now()))]]));
  const delayed = async (): Promise<number> => (await queue.depths()).deadlines.delayed;
  const settled = (): Promise<void> => sleep(150);

  it('ring soon after the rung, set by the commit that starts its clock', async () => {
    await work();
    const dueAt = plus(instant(clock.now()), 600);
    await startDue(dueAt);
    await until('the alarm rang', () => wakes.length > 0);
    await settled();
    expect(wakes).toHaveLength(1);
    expect(wakes[0]! > dueAt).toBe(true);
    expect(wakes[0]! < plus(dueAt, 800)).toBe(true);
  });

  it('ring at once for what lies in the past', async () => {
    await work();
    await startDue(plus(NOON, -HOUR));
    await until('the alarm rang', () => wakes.length > 0);
  });

  it('are set for the horizon alone; what comes into it later is set then, each time once', async () => {
    await startDue(plus(NOON, 30 * MINUTE));
    await startDue(plus(NOON, 90 * MINUTE));
    await until('one alarm is set', async () => (await delayed()) === 1);
    expect(await alarms.setComing()).toBe(1);
    expect(await delayed()).toBe(1);
    clock.set(new Date(plus(NOON, 31 * MINUTE)));
    expect(await alarms.setComing()).toBe(1);
    expect(await alarms.setComing()).toBe(0);
    expect(await delayed()).toBe(2);
  });

  it('are set again within the last minute, in case the queue has lost them', async () => {
    await startDue(plus(NOON, 30 * MINUTE));
    expect(await alarms.setComing()).toBe(1);
    clock.set(new Date(plus(NOON, 29 * MINUTE + 10_000)));
    expect(await alarms.setComing()).toBe(1);
  });

  it('are as few for many clocks as for one at the same moment', async () => {
    const dueAt = plus(NOON, 40 * MINUTE);
    await Promise.all(Array.from({ length: 50 }, () => startDue(dueAt)));
    await until('one alarm is set', async () => (await delayed()) === 1);
    await settled();
    expect(await delayed()).toBe(1);
    expect(await alarms.setComing()).toBe(1);
    expect(await delayed()).toBe(1);
  });

  it('begin anew when the clock was set back', async () => {
    await startDue(plus(NOON, 30 * MINUTE));
    clock.set(new Date(plus(NOON, 10 * HOUR)));
    expect(await alarms.setComing()).toBe(0);
    clock.set(new Date(NOON));
    expect(await alarms.setComing()).toBe(1);
  });

  it('set nothing for what has ended or was rolled back', async () => {
    const context = contextOf();
    const start = open.work.write(async (tx) => {
      await clocks.start(tx, 'tickler', context, { from: NOON, dueAt: plus(NOON, 20 * MINUTE) });
      throw new Error('on purpose');
    });
    await expect(start).rejects.toThrow('on purpose');
    await settled();
    expect(await delayed()).toBe(0);
    expect(await alarms.setComing()).toBe(0);
  });

  it('that cannot be set stop nobody, and the next sweep sets them', async () => {
    const gone = new BullmqQueue({ redisUrl: 'redis://127.0.0.1:1', role: 'api' });
    const deaf = alarmsOn(gone);
    try {
      await startDue(plus(NOON, 30 * MINUTE), clocksWith(deaf));
      await expect(deaf.setComing()).rejects.toThrow();
      await expect(deaf.setComing()).rejects.toThrow();
    } finally {
      await gone.close();
    }
    expect(await alarms.setComing()).toBe(1);
  });
});
