import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { schema } from '../../src/app/schema.js';
import { Dispatch } from '../../src/notices/sending/dispatch.entity.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { startGateway, type Gateway } from '../rooms/delivery/gateway.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { complaint } from '../support/flow/complaint.js';
import { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const LIMIT_MS = 120_000;
/** A Monday, in the hours in which people are written to. */
const [MORNING, LATER] = ['2026-12-07T09:00:00+08:00', '2026-12-07T11:00:00+08:00'];

describeOnSqliteFirst('a process killed between sending word and recording it', (engine) => {
  let home = '';
  let server: ServerProcess | undefined;
  let database: OpenDatabase | undefined;
  let gateway: Gateway;
  let mail: SMTPServer;
  let mails = 0;

  const start = (now: string): Promise<ServerProcess> =>
    ServerProcess.start({
      DATABASE_URL: engine.databaseUrl(),
      REDIS_URL: engine.redisUrl() ?? '',
      HUICHA_HOME: home,
      HUICHA_NOW: now,
      HUICHA_STALLED_SECONDS: '2',
      HUICHA_SMS_URL: gateway.url,
      HUICHA_SMS_SECRET: 'a-secret-of-the-gateway',
      HUICHA_MAIL_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      HUICHA_MAIL_FROM: 'huifu@example.gov.cn',
    });

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-message-kill-'));
    gateway = await startGateway();
    mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // Taken whole, and never confirmed: the process dies first.
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => (mails += 1));
      },
    });
    mail.on('error', () => undefined);
    await new Promise<void>((done) => mail.listen(0, '127.0.0.1', done));
    database = await openDatabase(engine.database(), schema);
  }, LIMIT_MS);
  afterEach(() => server?.kill(), LIMIT_MS);
  afterAll(async () => {
    await database?.close();
    await gateway.close();
    const connections = Reflect.get(mail, 'connections') as Set<object>;
    connections.forEach((connection) => (Reflect.get(connection, '_socket') as Socket).destroy());
    await new Promise<void>((done) => mail.close(done));
    rmSync(home, { recursive: true, force: true });
  }, LIMIT_MS);

  const told = async (complainant: object): Promise<string> => {
    const now = () => new Date(Date.parse(MORNING) - 3_600_000).toISOString();
    const clerk = await server!.as('djy01');
    const { status, body } = await clerk.post<{ id: string }>('/api/cases', complaint({ now }, { complainant }));
    expect(status).toBe(201);
    return body.id;
  };
  const stateOf = async (caseId: string): Promise<string | undefined> =>
    (await database!.reader.find(Dispatch, { caseId }))[0]?.state;

  it(
    'repeats a text message under its key: it goes out once',
    async () => {
      gateway.behave(() => undefined);
      server = await start(MORNING);
      const id = await told({ kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone: '19900020001' });
      await until('the gateway hears it', () => gateway.calls.length === 1, LIMIT_MS);
      await server.kill();
      expect(await stateOf(id)).toBe('sending');
      gateway.behave();
      server = await start(LATER);
      await until('it is on record', async () => (await stateOf(id)) === 'accepted', LIMIT_MS);
      expect(gateway.calls.length).toBeGreaterThan(1);
      expect(new Set(gateway.calls.map(({ key }) => key)).size).toBe(1);
      expect(gateway.sent.size).toBe(1);
    },
    LIMIT_MS,
  );

  it(
    'leaves a mail to a person, who sees that it may have gone out, and sends no second',
    async () => {
      server = await start(MORNING);
      const id = await told({ kind: 'NAMED_UNVERIFIED', name: '阮秋禾', email: 'someone@example.org' });
      await until('the mail has left', () => mails === 1, LIMIT_MS);
      await server.kill();
      server = await start(LATER);
      await until('somebody is asked', async () => (await stateOf(id)) === 'uncertain', LIMIT_MS);
      const { body } = await (await server.as('slfz01')).get<{ caseId: string }[]>('/api/deliveries?list=stranded');
      expect(body.map(({ caseId }) => caseId)).toContain(id);
      expect(mails).toBe(1);
    },
    LIMIT_MS,
  );
});
