import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createServer } from '../../../src/app/server.js';
import { FireRungsService } from '../../../src/ladder/fire-rungs.service.js';
import { StuckRungsService } from '../../../src/ladder/stuck-rungs.service.js';
import { instant } from '../../../src/kernel/time.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnEngines, type TestEngine } from '../../support/engines.js';
import { worldSettings } from '../../support/world-settings.js';
import { startWorld, type World } from '../../support/world.js';
import { registered, routed, type CaseBody } from '../handled-case.js';
import { alertsOf, escalationsOf, eventsOf, firedOn, rows, sweepAt } from './desk.js';

const NOW = '2026-10-12T09:00:00+08:00';

/** A second process of the same installation, which only fires rungs. */
const secondProcess = async (
  engine: TestEngine,
  world: World,
): Promise<{ fire: () => Promise<void>; close: () => Promise<void> }> => {
  const { app, close } = await createServer(worldSettings(engine), { clock: world.clock });
  await app.init();
  return { fire: () => app.get(FireRungsService, { strict: false }).fireDue(), close };
};

describeOnEngines('a ladder that was held up', (engine) => {
  let world: World;
  const fire = () => world.app.get(FireRungsService, { strict: false }).fireDue();
  const change = (text: string, ...params: unknown[]) =>
    world.app.get(UnitOfWork, { strict: false }).write((tx) => tx.change(text, params));

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('after a week asleep fires everything once, in order, at its true times, and sends each person one message', async () => {
    const cases: CaseBody[] = [];
    for (let n = 0; n < 5; n += 1) cases.push(await (n % 2 === 0 ? routed(world) : registered(world)));
    await world.settled();
    await sweepAt(world, '2026-10-20T08:00:00+08:00');
    await world.run('rungs.sweep');
    for (const { id } of cases) {
      const fired = await escalationsOf(world, id);
      expect(fired.length).toBeGreaterThan(5);
      expect(new Set(fired.map((e) => `${String(e.deadline_id)}/${e.rung}`)).size).toBe(fired.length);
      expect(fired.every((e) => e.rung_at <= e.fired_at && e.fired_at.startsWith('2026-10-20T08:00'))).toBe(true);
      const told = (await eventsOf(world, id, 'rungFired')).map((e) => (JSON.parse(e.particulars) as { rungAt: string }).rungAt);
      expect(told).toEqual(told.toSorted());
    }
    world.at('2026-10-20T08:00:05+08:00');
    await world.settled('all');
    const people = await rows<{ id: string; n: number }>(
      world,
      'SELECT staff_id AS id, COUNT(*) AS n FROM staff_messages GROUP BY staff_id',
    );
    expect(people.length).toBeGreaterThan(3);
    expect(people.filter(({ n }) => Number(n) !== 1)).toEqual([]);
    const [sent] = await rows<{ alerts: number; told: number; first: string }>(
      world,
      `SELECT (SELECT COUNT(*) FROM alerts WHERE message_id IS NULL) AS alerts, SUM(alert_count) AS told, MIN(first_rung_at) AS first FROM staff_messages`,
    );
    expect([Number(sent!.alerts), Number(sent!.told) > 20, sent!.first.slice(0, 10)]).toEqual([0, true, '2026-10-12']);
    const mine = await alertsOf(world, 'zd1_zz');
    expect(new Set(mine.map((a) => a.messageId)).size).toBe(1);
  });

  it('fires each rung once when two processes race', async () => {
    const cases: CaseBody[] = [];
    for (let n = 0; n < 6; n += 1) cases.push(await routed(world));
    const other = engine.name === 'postgres+redis' ? await secondProcess(engine, world) : { fire, close: async () => {} };
    try {
      world.at('2026-10-16T00:00:01+08:00');
      await Promise.all([fire(), other.fire(), fire(), other.fire()]);
      await Promise.all([fire(), other.fire()]);
    } finally {
      await other.close();
    }
    for (const { id } of cases) {
      expect((await firedOn(world, id, 'verify')).toSorted()).toEqual(['due', 'p50', 'p80']);
      const seqs = (await rows<{ seq: number }>(world, 'SELECT seq FROM case_events WHERE case_id = ? ORDER BY seq', id)).map(
        (e) => e.seq,
      );
      expect(seqs).toEqual(seqs.map((_, at) => at + 1));
    }
  });

  it('sets a poisoned clock aside, goes on with the others, gives it up after ten tries and takes it up again by hand', async () => {
    const [bad, good] = [await routed(world), await routed(world)];
    const [clock] = await rows<{ id: string; started_at: string }>(
      world,
      `SELECT id, started_at FROM deadlines WHERE case_id = ? AND clock = 'verify'`,
      bad.id,
    );
    await change(`UPDATE deadlines SET started_at = 'not a moment' WHERE id = ?`, clock!.id);
    await sweepAt(world, '2026-10-14T05:00:00+08:00');
    expect([await firedOn(world, bad.id, 'verify'), await firedOn(world, good.id, 'verify')]).toEqual([[], ['p50']]);
    const stuck = async () =>
      (
        await rows<{ tries: number; dead_at: string | null; last_error: string }>(
          world,
          'SELECT * FROM stuck_rungs WHERE deadline_id = ?',
          clock!.id,
        )
      )[0];
    expect(await stuck()).toMatchObject({ tries: 1, dead_at: null, last_error: expect.stringContaining('RangeError') });
    const failure = () =>
      world.app.get(StuckRungsService, { strict: false }).add(clock!.id, new Error('beside it'), instant(world.clock.now()));
    await Promise.all([failure(), failure()]);
    expect(await stuck()).toMatchObject({ tries: 1, last_error: expect.stringContaining('RangeError') });
    await sweepAt(world, '2026-10-14T05:00:30+08:00');
    expect(await stuck()).toMatchObject({ tries: 1 });
    for (let hour = 6; hour < 24; hour += 1) await sweepAt(world, `2026-10-14T${String(hour).padStart(2, '0')}:00:00+08:00`);
    expect(await stuck()).toMatchObject({ tries: 10, dead_at: expect.any(String) });
    await sweepAt(world, '2026-10-15T09:00:00+08:00');
    expect(await stuck()).toMatchObject({ tries: 10 });

    const path = `/api/duty/stuck-rungs/${clock!.id}/redrive`;
    const shown = async (username: string) =>
      (await (await world.as(username)).get<{ stuckRungs: { deadlineId: string; number: string | null }[] }>('/api/duty')).body
        .stuckRungs;
    expect(await shown('admin01')).toMatchObject([{ deadlineId: clock!.id, number: null, tries: 10 }]);
    expect(await shown('xjb01')).toMatchObject([{ deadlineId: clock!.id, number: bad.number }]);
    expect((await (await world.as('xjb01')).post(path)).status).toBe(403);
    expect((await (await world.as('admin01')).post(path.replace(clock!.id, 'nothing'))).status).toBe(404);
    await change('UPDATE deadlines SET started_at = ? WHERE id = ?', clock!.started_at, clock!.id);
    expect((await (await world.as('admin01')).post(path)).status).toBe(204);
    await world.run('rungs.sweep');
    expect(await firedOn(world, bad.id, 'verify')).toEqual(['p50', 'p80']);
    expect([await stuck(), await shown('admin01')]).toEqual([undefined, []]);
  });

  it('sets a clock without its case aside', async () => {
    const { id } = await routed(world);
    await change(`UPDATE deadlines SET case_id = 'nowhere' WHERE case_id = ? AND clock = 'verify'`, id);
    await sweepAt(world, '2026-10-14T05:00:00+08:00');
    const stuck = await rows<{ last_error: string }>(
      world,
      `SELECT s.last_error FROM stuck_rungs s JOIN deadlines d ON d.id = s.deadline_id WHERE d.case_id = 'nowhere'`,
    );
    expect(stuck).toMatchObject([{ last_error: 'Error: the case of this clock is not in the database' }]);
    expect((await firedOn(world, id, 'first_contact')).length).toBeGreaterThan(2);
    await change(`UPDATE deadlines SET slot = NULL, next_rung_at = NULL WHERE case_id = 'nowhere'`);
    await world.run('rungs.sweep');
    expect(await rows(world, 'SELECT * FROM stuck_rungs')).toEqual([]);
  });
});
