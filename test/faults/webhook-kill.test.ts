import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '../../src/app/schema.js';
import { newId } from '../../src/kernel/ids.js';
import { WebhookDelivery } from '../../src/open311/webhooks/webhook-delivery.entity.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const LIMIT_MS = 120_000;

describeOnSqliteFirst('a process killed between sending a webhook and recording it', (engine) => {
  let home = '';
  let server: ServerProcess | undefined;
  let database: OpenDatabase | undefined;
  let receiver: http.Server;
  const heard: string[] = [];

  const start = (now: string): Promise<ServerProcess> =>
    ServerProcess.start({
      DATABASE_URL: engine.databaseUrl(),
      REDIS_URL: engine.redisUrl() ?? '',
      HUICHA_HOME: home,
      HUICHA_NOW: now,
      HUICHA_OPEN311: 'on',
      HUICHA_WEBHOOKS_TO_PRIVATE: 'on',
      HUICHA_STALLED_SECONDS: '2',
    });

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-webhook-kill-'));
    receiver = http.createServer((request, answer) => {
      heard.push(String(request.headers['webhook-id']));
      // The first is heard and never answered: the process dies first.
      if (heard.length > 1) answer.end('ok');
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    server = await start('2026-12-06T01:00:00+08:00');
    database = await openDatabase(engine.database(), schema);
  }, LIMIT_MS);
  afterAll(async () => {
    await server?.kill();
    await database?.close();
    receiver.closeAllConnections();
    receiver.close();
    rmSync(home, { recursive: true, force: true });
  }, LIMIT_MS);

  it(
    'sends it again under the same id: at least once',
    async () => {
      const { port } = receiver.address() as AddressInfo;
      const admin = await server!.as('admin01');
      const url = `http://127.0.0.1:${port}/hook`;
      const added = await admin.post<{ webhook: { id: string; districtCode: string } }>('/api/webhooks', {
        url,
        events: ['request.updated'],
      });
      const { id: webhookId, districtCode } = added.body.webhook;
      const id = newId();
      const rest = { triedAt: null, nextTryAt: null, answerStatus: null, answer: null };
      const at = '2026-12-06T01:00:00.000+08:00';
      const what = {
        event: 'request.updated' as const,
        body: '{}',
        createdAt: at,
        state: 'failed' as const,
        tries: 0,
        requestId: 'r1',
      };
      await database!.work.write((tx) => tx.insert(WebhookDelivery, { id, webhookId, districtCode, ...what, ...rest }));
      expect((await admin.post(`/api/webhooks/deliveries/${id}/replay`)).status).toBe(204);
      await until('the receiver hears it', () => heard.length === 1, LIMIT_MS);
      await server!.kill();
      expect(await database!.reader.findOne(WebhookDelivery, { id })).toMatchObject({ state: 'waiting', tries: 0 });
      server = await start('2026-12-06T02:00:00+08:00');
      const delivered = async () => (await database!.reader.findOne(WebhookDelivery, { id }))?.state === 'delivered';
      await until('it is delivered', delivered, LIMIT_MS);
      expect(heard).toEqual([id, id]);
    },
    LIMIT_MS,
  );
});
