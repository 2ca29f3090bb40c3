import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { announceDemo } from '../../src/app/demo/announce-demo.js';
import { loadDemo, type LoadedDemo } from '../../src/app/demo/load-demo.js';
import { createServer, type Server } from '../../src/app/server.js';
import type { Settings } from '../../src/platform/config/settings.js';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { clientOf } from '../support/client.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { worldSettings } from '../support/world-settings.js';

describeOnSqliteFirst('demo mode', (engine) => {
  let settings: Settings;
  let demo: LoadedDemo;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    settings = { ...worldSettings(engine), demo: 'on', startsAt: '2026-12-05T18:00:00.000+08:00' };
    const load = await loadDemo(settings);
    if (load.state !== 'loaded') throw new Error(load.state);
    demo = load.demo;
    server = await createServer(settings);
    url = await server.listen();
  }, 600_000);

  afterAll(async () => {
    await server?.close();
    rmSync(settings.home, { recursive: true, force: true });
  });

  const count = async (condition: string): Promise<number> => {
    const [row] = await server.app.get(Reader).sql<{ n: number | string }>(`SELECT COUNT(*) AS n FROM cases WHERE ${condition}`);
    return Number(row?.n);
  };

  it('takes every complaint as far as it had come, and refuses none of its own acts', () => {
    expect(demo.cases?.count).toBe(107);
    expect(demo.cases?.deviations.filter(({ what }) => what.includes('Refused'))).toEqual([]);
  });

  it('shows open, overdue, replied and closed cases, numbered as they came in', async () => {
    expect(await count("state = 'closed'")).toBeGreaterThanOrEqual(40);
    expect(await count("state = 'registered'")).toBeGreaterThanOrEqual(40);
    expect(await count("state IN ('verifying', 'correcting', 'explaining', 'replied', 'reviewing')")).toBeGreaterThanOrEqual(5);
    expect(await count('id IN (SELECT case_id FROM deadlines WHERE breached_at IS NOT NULL)')).toBeGreaterThan(0);
    const rows = await server.app
      .get(Reader)
      .sql<{ registered_at: string }>("SELECT registered_at FROM cases WHERE channel <> 'LOOKBACK' ORDER BY number");
    const times = rows.map(({ registered_at }) => registered_at);
    expect(times).toEqual(times.toSorted());
  });

  it('lets a complainant look up the printed number with its code', async () => {
    const { number, queryCode } = demo.cases!.sample;
    const { status } = await clientOf(url, async () => ({})).post('/api/public/status', { number, code: queryCode });
    expect(status).toBe(200);
  });

  it('keeps no way in but the accounts', async () => {
    const rows = await server.app.get(Reader).sql('SELECT id FROM api_tokens WHERE revoked_at IS NULL');
    expect(rows).toEqual([]);
  });

  it('lists the deviations and writes down the way in', async () => {
    await announceDemo({ state: 'loaded', demo }, settings);
    expect(readFileSync(`${settings.home}/demo-deviations.md`, 'utf8')).toMatch(/D-027/);
    expect(readFileSync(`${settings.home}/demo-access.txt`, 'utf8')).toContain(demo.password);
  });

  it('keeps the data when it starts again', async () => expect(await loadDemo(settings)).toEqual({ state: 'present' }));
});
