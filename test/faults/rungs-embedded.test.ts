import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { effort } from '../support/effort.js';
import type { ServerProcess } from '../support/server-process.js';
import { dropGuards } from '../support/without-guards.js';
import { House, PATIENCE_MS } from './rungs/house.js';
import { rungFaults } from './rungs/rung-faults.js';

const RUNGS = effort(200, 5_000);
const KILLS = effort(3, 50);
const LIMIT_MS = effort(8 * 60_000, 30 * 60_000);

/** Each rung takes a little while (SQLite counts), so that a kill finds the process in the middle of many. */
const SLOWLY = `CREATE TRIGGER slowly AFTER INSERT ON escalations BEGIN
  SELECT COUNT(*) FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i FROM n); END`;

describe('the rungs of an installation that is one process (SQLite, embedded queue)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-embedded-'));
  const file = join(folder, 'huicha.db');
  const house = new House({ kind: 'sqlite', file }, { DATABASE_URL: `sqlite:${file}` });
  let server: ServerProcess;

  beforeAll(async () => {
    server = await house.start('all');
  }, LIMIT_MS);
  afterAll(async () => {
    await house.remove();
    rmSync(folder, { recursive: true, force: true });
  }, LIMIT_MS);

  it(
    'fire once each, though the process is killed (kill -9) again and again in the middle of them',
    async () => {
      const { dataSource } = await house.database();
      await dataSource.query(SLOWLY);
      const last = await house.seed(server, RUNGS, { inMs: -60_000, overMs: 60_000 });
      await server.kill();
      let inTheMiddle = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        server = await house.start('all');
        await sleep((kill * 97) % 400);
        await server.kill();
        if ((await house.owed()) > 0) inTheMiddle += 1;
      }
      await dataSource.query('DROP TRIGGER slowly');
      expect(inTheMiddle).toBeGreaterThan(0);
      server = await house.start('all');
      expect(await house.settled(last)).toEqual([]);
      expect(await house.fired()).toBeGreaterThanOrEqual(RUNGS);
    },
    LIMIT_MS,
  );

  it(
    'fire once each, though the process is started anew (SIGTERM) and put to sleep while they come due',
    async () => {
      const last = await house.seed(server, RUNGS, { inMs: 3_000, overMs: 8_000 });
      expect(await server.stop()).toBe(0);
      server = await house.start('all');
      server.sleep();
      await sleep(4_000);
      server.wake();
      expect(await house.settled(last)).toEqual([]);
      expect(server.hasEnded()).toBe(false);
    },
    LIMIT_MS,
  );

  it(
    'are looked at by an eye that sees what is wrong',
    async () => {
      const { dataSource, reader } = await house.database();
      const now = Date.now();
      await server.kill();
      const one = `(SELECT id FROM escalations WHERE deadline_id IS NOT NULL ORDER BY id LIMIT 1)`;
      // Each on top of the one before.
      const wrongs: [string, string][] = [
        [`DELETE FROM case_events WHERE particulars LIKE '%' || ${one} || '%'`, 'has 0 events'],
        [`DELETE FROM alerts WHERE escalation_id = ${one}`, 'told to nobody'],
        [`UPDATE escalations SET fired_at = '2000-01-01T00:00:00.000+08:00' WHERE id = ${one}`, 'before its time'],
        [`UPDATE escalations SET rung = 'w10' WHERE id = ${one}`, 'was left out'],
        [`DELETE FROM escalations WHERE id = ${one}`, 'has not fired'],
      ];
      await dropGuards(reader.engine, (statement) => dataSource.query(statement));
      for (const [wrong, sentence] of wrongs) {
        await dataSource.query(wrong);
        expect((await rungFaults(reader, now)).join('\n')).toContain(sentence);
      }
    },
    PATIENCE_MS,
  );
});
