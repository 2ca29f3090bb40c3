import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '../../src/app/schema.js';
import { newId } from '../../src/kernel/ids.js';
import { Dispatch } from '../../src/notices/sending/dispatch.entity.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { startGateway, type Gateway } from '../rooms/delivery/gateway.js';
import { effort } from '../support/effort.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { complaint } from '../support/flow/complaint.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const MESSAGES = effort(90, 10_000);
const PER_SECOND = effort(30, 100);
const LIMIT_MS = effort(120_000, 600_000);
/** In the night nothing leaves by itself: all of it is due at once in the morning. A death is noticed two minutes later. */
const NIGHT = '2026-12-07T02:00:00+08:00';
const STARTS = ['2026-12-07T09:00:00+08:00', '2026-12-07T11:00:00+08:00', '2026-12-07T13:00:00+08:00'] as const;
/** The gateway takes its time, so that a kill finds messages between the call and the record. */
const ANSWERS_AFTER_MS = 60;

describeOnSqliteFirst('a morning of queued text messages', (engine) => {
  let home = '';
  let server: ServerProcess | undefined;
  let database: OpenDatabase | undefined;
  let gateway: Gateway;
  const times: number[] = [];
  /** Taken by the gateway, and not yet told to the house. */
  let underWay = 0;

  const start = (now: string): Promise<ServerProcess> =>
    ServerProcess.start({
      DATABASE_URL: engine.databaseUrl(),
      REDIS_URL: engine.redisUrl() ?? '',
      HUICHA_HOME: home,
      HUICHA_NOW: now,
      HUICHA_STALLED_SECONDS: '2',
      HUICHA_SMS_URL: gateway.url,
      HUICHA_SMS_SECRET: 'a-secret-of-the-gateway',
      HUICHA_SMS_PER_SECOND: String(PER_SECOND),
    });
  const keys = (): Set<string> => new Set(gateway.calls.map(({ key }) => key));
  const standing = async (): Promise<Record<string, number>> => {
    const rows = await database!.reader.sql<{ state: string; n: number }>(
      'SELECT state, COUNT(*) AS n FROM dispatches GROUP BY state',
      [],
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-sms-kill-'));
    gateway = await startGateway();
    gateway.behave((_, response) => {
      times.push(performance.now());
      underWay += 1;
      setTimeout(() => {
        underWay -= 1;
        response.end('{"id":"gw"}');
      }, ANSWERS_AFTER_MS);
    });
    server = await start(NIGHT);
    const clerk = await server.as('djy01');
    const complainant = { kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone: '19900020001' };
    const told = complaint({ now: () => new Date(Date.parse(NIGHT) - 3_600_000).toISOString() }, { complainant });
    expect((await clerk.post('/api/cases', told)).status).toBe(201);
    database = await openDatabase(engine.database(), schema);
    await until('word of the receipt waits', async () => (await standing())['waiting'] === 1, LIMIT_MS);
    await server.stop();
    const [first] = await database.reader.find(Dispatch, {});
    await database.work.write(async (tx) => {
      for (let n = 1; n < MESSAGES; n += 1) await tx.insert(Dispatch, { ...first!, id: newId(), deliveryId: newId() });
    });
  }, LIMIT_MS);
  afterEach(() => server?.kill(), LIMIT_MS);
  afterAll(async () => {
    await database?.close();
    await gateway?.close();
    rmSync(home, { recursive: true, force: true });
  }, LIMIT_MS);

  it(
    'goes out whole at the pace of the gateway over two kills, each message under one key',
    async () => {
      let interrupted = 0;
      for (const [part, now] of STARTS.entries()) {
        server = await start(now);
        if (part === STARTS.length - 1) break;
        const share = Math.floor((MESSAGES * (part + 1)) / STARTS.length);
        await until('a part of it is out', () => keys().size >= share && underWay > 0, LIMIT_MS);
        await server.kill();
        interrupted += (await standing())['sending'] ?? 0;
      }
      await until('all of it is on record', async () => (await standing())['accepted'] === MESSAGES, LIMIT_MS);
      expect(await standing()).toEqual({ accepted: MESSAGES });
      expect(keys().size).toBe(MESSAGES);
      // What was announced when the process died is said again, and nothing else is.
      expect(interrupted).toBeGreaterThan(0);
      expect(gateway.calls.length - MESSAGES).toBeLessThanOrEqual(interrupted);
      const noted = await database!.reader.sql<{ n: number }>(
        `SELECT COUNT(*) AS n FROM (SELECT id FROM audit_notes WHERE action = ? UNION ALL SELECT id FROM audit_entries WHERE action = ?) e`,
        ['dispatch.accepted', 'dispatch.accepted'],
      );
      expect(Number(noted[0]?.n)).toBe(MESSAGES);
      const inASecond = times.map(
        (begin, at) => times.slice(at, at + PER_SECOND * 2).filter((time) => time < begin + 1_000).length,
      );
      // What is counted are arrivals: when this process is held up for a moment, those of that moment come together.
      expect(Math.max(...inASecond)).toBeLessThanOrEqual(PER_SECOND * 1.2);
    },
    LIMIT_MS,
  );
});
