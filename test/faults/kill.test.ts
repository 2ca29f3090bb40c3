import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '../../src/app/schema.js';
import { Case } from '../../src/cases/entities/case.entity.js';
import { CaseEvent } from '../../src/cases/entities/case-event.entity.js';
import { Delivery } from '../../src/cases/entities/delivery.entity.js';
import { Notice } from '../../src/cases/entities/notice.entity.js';
import { NoticeText } from '../../src/cases/entities/notice-text.entity.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { violationsIn } from '../flows/invariants.js';
import { crowd } from '../support/crowd.js';
import { describeOnEngines } from '../support/engines.js';
import { ANONYMOUS, complaint } from '../support/flow/complaint.js';
import { EVENING, ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import type { Answer, Client } from '../support/world.js';
import { holdBack } from './hold-back.js';

/** BullMQ gives a job of a killed worker to another one after once to twice this time. */
const STALLED_SECONDS = '2';
/** How long that may take on a busy machine (ms). */
const STALLED_MS = 60_000;
/** Seldom enough that asking takes no time from those asked (ms). */
const ASK_MS = 50;
const LIMIT_MS = 2 * STALLED_MS;

/** Unnamed, so that each notice is served by being printed: what is done twice would show in the tries. */
const TOLD = complaint({ now: () => EVENING }, { complainant: ANONYMOUS, stage: 'S4' });

describeOnEngines('a process that ends in the middle of work', (engine) => {
  let home = '';
  let server: ServerProcess | undefined;
  let database: OpenDatabase;
  let hour = 0;
  /** Each start an hour after the one before, so that what a killed queue had taken counts as lost at once. */
  const start = async (): Promise<ServerProcess> => {
    const now = `2026-12-06T${String((hour += 1)).padStart(2, '0')}:00:00+08:00`;
    const addresses = { DATABASE_URL: engine.databaseUrl(), REDIS_URL: engine.redisUrl() ?? '' };
    server = await ServerProcess.start({
      ...addresses,
      HUICHA_HOME: home,
      HUICHA_NOW: now,
      HUICHA_STALLED_SECONDS: STALLED_SECONDS,
    });
    return server;
  };
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-kill-'));
    await start();
    database = await openDatabase(engine.database(), schema);
  }, LIMIT_MS);
  // Each test leaves the process that it has started last to the next.
  beforeEach(async () => {
    if (!server || server.hasEnded()) await start();
  }, LIMIT_MS);
  afterAll(async () => {
    await server?.kill();
    await database?.close();
    rmSync(home, { recursive: true, force: true });
  }, LIMIT_MS);

  const clerkAnd = (running: ServerProcess): Promise<[Client, Client]> =>
    Promise.all([running.as('djy01'), running.as('slfz01')]);
  const registered = async (clerk: Client, count: number): Promise<string[]> => {
    const { answered } = await crowd(Array(count).fill(TOLD), 8, (told) => clerk.post('/api/cases', told));
    expect(answered.map(({ status }) => status)).toEqual(Array(count).fill(201));
    return answered.map(({ body }) => body.id);
  };
  const numbers = async (): Promise<string[]> =>
    (await database.reader.find(Case, {}, { number: 'ASC' })).map(({ number }) => number);
  const idle = (): Promise<void> =>
    until(
      'all messages are worked',
      async () => (await database.reader.find(OutboxMessage, { doneAt: null })).length === 0,
      STALLED_MS,
      ASK_MS,
    );
  const acceptedOnce = async (id: string): Promise<void> => {
    const [notice, ...others] = await database.reader.find(Notice, { caseId: id, kind: 'ACCEPTANCE' });
    expect(others).toEqual([]);
    expect(await database.reader.find(NoticeText, { noticeId: notice!.id })).toHaveLength(1);
    expect(await database.reader.find(Delivery, { noticeId: notice!.id })).toMatchObject([{ state: 'served', tries: 1 }]);
    expect(await database.reader.find(CaseEvent, { caseId: id, kind: 'accept' })).toHaveLength(1);
  };

  it(
    'between commit and enqueue (kill -9) has lost nothing and does nothing twice after the restart',
    async () => {
      const [clerk, supervisor] = await clerkAnd(server!);
      const ids = await registered(clerk, 10);
      await idle();
      const release = await holdBack(database, engine.name);
      for (const id of ids) expect((await supervisor.post(`/api/cases/${id}/steps/accept`)).status).toBe(201);
      await server!.kill();
      const waiting = await database.reader.find(OutboxMessage, { doneAt: null });
      expect(waiting.filter(({ name }) => name === 'notice.issued')).toHaveLength(10);
      expect(waiting.every(({ enqueuedAt }) => enqueuedAt === null)).toBe(true);
      expect(await database.reader.find(NoticeText, { caseId: ids })).toHaveLength(10);

      await release();
      await start();
      await idle();
      for (const id of ids) await acceptedOnce(id);
      expect(await violationsIn(database.reader)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'in a crowd of steps (kill -9) leaves each of them whole or not at all, and every acknowledged one whole',
    async () => {
      const [clerk, supervisor] = await clerkAnd(server!);
      const ids = await registered(clerk, 48);
      const { answered, lost } = await crowd(
        ids,
        16,
        async (id) => ({ id, status: (await supervisor.post(`/api/cases/${id}/steps/accept`)).status }),
        (done) => void (done.length === 16 && server!.kill()),
      );
      expect(lost).toBeGreaterThan(0);
      expect(answered.every(({ status }) => status === 201)).toBe(true);

      await start();
      await idle();
      const cases = await database.reader.find(Case, { id: ids });
      const routed = cases.filter(({ state }) => state === 'routed').map(({ id }) => id);
      expect(cases.every(({ state }) => state === 'routed' || state === 'registered')).toBe(true);
      expect(routed).toEqual(expect.arrayContaining(answered.map(({ id }) => id)));
      for (const id of routed) await acceptedOnce(id);
      const accepted = await database.reader.find(Notice, { caseId: ids, kind: 'ACCEPTANCE' });
      expect(accepted.map(({ caseId }) => caseId).toSorted()).toEqual(routed.toSorted());
      expect(await violationsIn(database.reader)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'told to stop (SIGTERM) answers what it has begun, and every acknowledged registration is there after the restart',
    async () => {
      const clerk = await server!.as('djy01');
      const before = await numbers();
      let exit: Promise<number | null> | undefined;
      const { answered, lost } = await crowd<object, Answer>(
        Array(400).fill(TOLD),
        16,
        (told) => clerk.post('/api/cases', told),
        (done) => void (done.length === 100 && (exit = server!.stop())),
      );
      expect(await exit).toBe(0);
      expect(lost).toBeGreaterThan(0);
      expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([201]));

      const again = await start();
      await idle();
      const after = await numbers();
      expect(after.filter((number) => !before.includes(number))).toEqual(answered.map(({ body }) => body.number).toSorted());
      expect(after.at(-1)).toBe(`990114-2026-${String(after.length).padStart(6, '0')}`);
      const reader = await again.as('slfz01');
      for (const { body } of answered.slice(-5)) expect((await reader.get(`/api/cases/${body.id}`)).status).toBe(200);
      expect(await violationsIn(database.reader)).toEqual([]);
    },
    LIMIT_MS,
  );
});
