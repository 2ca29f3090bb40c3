import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUEUE_NAMES } from '../../src/platform/queue/job-queue.js';
import type { Client } from '../support/client.js';
import { ServerProcess, type Variables } from '../support/server-process.js';
import { freshPostgres, freshRedis } from '../support/services.js';

const LIMIT_MS = 180_000;
const BOARD = '/admin/queues';

type Queues = { queues: { name: string; readOnlyMode: boolean }[] };

/** As a process of its own: Jest cannot load what serves the pages. */
describe('the board of the queues', () => {
  let home = '';
  let redis: Awaited<ReturnType<typeof freshRedis>>;
  let postgres: Awaited<ReturnType<typeof freshPostgres>>;
  let server: ServerProcess;
  let admin: Client;
  const start = (variables: Variables): Promise<ServerProcess> => ServerProcess.start({ HUICHA_HOME: home, ...variables });
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-board-'));
    [postgres, redis] = await Promise.all([freshPostgres(), freshRedis()]);
    server = await start({ DATABASE_URL: postgres.url, REDIS_URL: redis.url });
    admin = await server.as('admin01');
  }, LIMIT_MS);
  afterAll(async () => {
    await server?.kill();
    await Promise.all([postgres?.drop(), redis?.clear()]);
    rmSync(home, { recursive: true, force: true });
  });

  it('opens for the administrator’s session, with every queue', async () => {
    const { status, body, headers } = await admin.get<string>(BOARD);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(body).toContain(`<base href="${BOARD}/"`);
    const { body: found } = await admin.get<Queues>(`${BOARD}/api/queues`);
    expect(found.queues.map(({ name }) => name).toSorted()).toEqual(QUEUE_NAMES.toSorted());
  });

  it('is not there for anybody else, page, pictures and data alike', async () => {
    const nobody = await fetch(`${server.url}${BOARD}`);
    expect(nobody.status).toBe(404);
    expect(await nobody.json()).toMatchObject({ code: 'not-found' });
    const [clerk, head] = await Promise.all([server.as('djy01'), server.as('slfz01')]);
    const issued = await admin.post<{ token: string }>('/api/api-tokens', { name: 'Prometheus', scope: 'write' });
    const bearer = { headers: { authorization: `Bearer ${issued.body.token}` } };
    for (const path of ['', '/', '/api/queues', '/static/images/logo.svg', '/api/redis/stats', '/no/such']) {
      expect((await clerk.get(`${BOARD}${path}`)).status).toBe(404);
      expect((await head.get(`${BOARD}${path}`)).status).toBe(404);
      expect((await fetch(`${server.url}${BOARD}${path}`, bearer)).status).toBe(404);
    }
    expect((await clerk.put(`${BOARD}/api/queues/maintenance/promote`, {})).status).toBe(404);
  });

  it('describes the API on a page without inline scripts, whose policy would not run any', async () => {
    const { headers, body } = await admin.get<string>('/api/docs');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S|\bon\w+="|javascript:|(?:src|href)="(?:https?:)?\/\//i);
  });

  it('loads everything from here and lets the browser load nothing else', async () => {
    const { body, headers } = await admin.get<string>(BOARD);
    expect(body).not.toMatch(/https?:\/\//);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    const own = [...body.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, path]) => path);
    expect(own.length).toBeGreaterThan(4);
    for (const path of own) {
      const asset = await admin.get(`${BOARD}/${path}`);
      expect([path, asset.status]).toEqual([path, 200]);
      expect(asset.headers.get('content-security-policy')).toBe(policy);
    }
    expect((await admin.get('/api/session')).headers.get('content-security-policy')).not.toBe(policy);
  });

  it('wakes jobs, and neither pauses, empties nor rewrites a queue', async () => {
    expect((await admin.put(`${BOARD}/api/queues/maintenance/promote`, {})).status).toBe(200);
    for (const action of ['pause', 'empty', 'obliterate', 'resume', 'job-schedulers/deadlines.sweep/remove']) {
      const { status, body } = await admin.put(`${BOARD}/api/queues/maintenance/${action}`, {});
      expect([action, status, body.code]).toEqual([action, 403, 'board.looking-only']);
    }
    expect((await admin.put(`${BOARD}/api/queues/pause`, {})).status).toBe(403);
    expect((await admin.post(`${BOARD}/api/queues/maintenance/add`, { name: 'x', data: {}, options: {} })).status).toBe(403);
    const forged = await admin.put(`${BOARD}/api/queues/maintenance/promote`, {}, { 'sec-fetch-site': 'cross-site' });
    expect(forged.status).toBe(404);
  });

  it(
    'is not there without Redis, and a worker has numbers but no board',
    async () => {
      const alone = await start({ DATABASE_URL: `sqlite:${join(home, 'alone.db')}` });
      expect((await (await alone.as('admin01')).get(BOARD)).status).toBe(404);
      await alone.kill();
      const worker = await start({ DATABASE_URL: postgres.url, REDIS_URL: redis.url, ROLE: 'worker' });
      const { body } = await admin.post<{ token: string }>('/api/api-tokens', { name: 'Prometheus', scope: 'read' });
      const headers = { authorization: `Bearer ${body.token}` };
      expect((await fetch(`${worker.url}/metrics`)).status).toBe(401);
      const numbers = await fetch(`${worker.url}/metrics`, { headers });
      expect([numbers.status, await numbers.text()]).toEqual([200, expect.stringContaining('huicha_queue_jobs')]);
      expect((await fetch(`${worker.url}/metrics/x`, { headers })).status).toBe(404);
      expect((await fetch(`${worker.url}${BOARD}`)).status).toBe(404);
      await worker.kill();
    },
    LIMIT_MS,
  );
});
