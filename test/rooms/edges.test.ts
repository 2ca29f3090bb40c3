import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createFastify } from '../../src/app/fastify.js';
import { answerProblem } from '../../src/platform/http/problem.filter.js';
import { createLog } from '../../src/platform/logging/log.js';

/** Short, so that the test is; Node looks once a second. */
const PATIENCE = { headers: 500, upload: 2_500, idle: 1_500, answer: 800 };
const LOOKS_MS = 1_200;

const SECRET = 's3cretWord';

/** The server below Nest, with routes that misbehave. */
describe('the edges', () => {
  const lines: string[] = [];
  let server: FastifyInstance;
  let port: number;
  let url: string;
  let release = (): void => undefined;

  beforeAll(async () => {
    const log = createLog('trace', { write: (line: string) => void lines.push(line) });
    const adapter = await createFastify({ log, role: 'all', trustProxy: ['127.0.0.1'], patience: PATIENCE });
    server = adapter.getInstance<FastifyInstance>();
    server.setErrorHandler(answerProblem);
    server.addContentTypeParser('multipart/form-data', (_, payload, done) => done(null, payload));
    server.get('/quick', async () => ({ ok: true }));
    server.post('/echo', async ({ body }) => body);
    server.post('/upload', async ({ body }) => {
      let size = 0;
      for await (const piece of body as AsyncIterable<Buffer>) size += piece.length;
      return { size };
    });
    server.get('/slow', async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return { ok: true };
    });
    server.get('/stream', async (_, reply) => {
      const stream = new PassThrough();
      stream.write('begun ');
      setTimeout(() => stream.end('and finished'), PATIENCE.answer + 500);
      return reply.type('text/plain').send(stream);
    });
    server.get('/endless', async (_, reply) => {
      const stream = new PassThrough();
      stream.write('begun');
      return reply.type('text/plain').send(stream);
    });
    server.post('/careless', async (request) => {
      const { headers, body, query, log: requestLog } = request;
      requestLog.info({ headers, body, query, request, deep: { er: { still: { password: SECRET } } } }, 'careless');
      requestLog.warn(`no answer from 13812345678 at /api/cases?q=${SECRET}`);
      requestLog.error(new Error(`no answer at /api/cases?q=${SECRET}`));
      throw Object.assign(new Error(`failed at /api/cases?q=${SECRET} for 13812345678`), {
        detail: SECRET,
        parameters: [SECRET],
      });
    });
    url = await server.listen({ port: 0, host: '127.0.0.1' });
    port = Number(new URL(url).port);
  });
  afterAll(async () => {
    release();
    await server?.close();
  });

  /** Sends the pieces with a pause between them; answers what came back and how long (ms) the connection lived. */
  const spoken = async (pieces: readonly string[], pauseMs: number): Promise<{ answer: string; ms: number }> => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let isOpen = true;
    socket.on('data', (text) => (answer += String(text)));
    socket.on('error', () => undefined);
    socket.once('close', () => (isOpen = false));
    await once(socket, 'connect');
    for (const piece of pieces) {
      if (!isOpen) break;
      socket.write(piece);
      await sleep(pauseMs);
    }
    if (isOpen) await once(socket, 'close');
    return { answer, ms: performance.now() - started };
  };
  const trickle = (count: number): string[] => Array.from({ length: count }, () => 'a');
  const head = (path: string, type: string): string =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\n`;

  it('cuts what only trickles in: headers, bodies and uploads, each at its own limit; and the silent', async () => {
    const [headers, body, upload, silent] = await Promise.all([
      spoken(['GET /quick HTTP/1.1\r\nhost: x\r\nx-slow: ', ...trickle(60)], 100),
      spoken([head('/echo', 'application/json'), ...trickle(60)], 100),
      spoken([head('/upload', 'multipart/form-data; boundary=b'), ...trickle(60)], 100),
      spoken([], 0),
    ]);
    const within = (limit: number): [number, number] => [limit - 50, limit + LOOKS_MS + 700];
    for (const [{ answer, ms }, limit, status] of [
      [headers, PATIENCE.headers, '408'],
      [body, PATIENCE.answer, '408'],
      [upload, PATIENCE.upload, '408'],
      [silent, PATIENCE.headers, '408'],
    ] as const) {
      expect([answer.slice(9, 12), ms > within(limit)[0], ms < within(limit)[1]]).toEqual([status, true, true]);
    }
  }, 20_000);

  it('answers 503 when the answer does not come, leaves a begun answer its pace, and goes on', async () => {
    const [slow, stream] = await Promise.all([fetch(`${url}/slow?q=${SECRET}`), fetch(`${url}/stream`).then((r) => r.text())]);
    expect(slow.status).toBe(503);
    expect(slow.headers.get('content-type')).toContain('application/problem+json');
    expect(await slow.json()).toMatchObject({ code: 'request.deadline', status: 503 });
    expect(stream).toBe('begun and finished');
    release();
    expect((await fetch(`${url}/quick`)).status).toBe(200);
  });

  it('takes no headers beyond 16 KiB and no body beyond 1 MiB', async () => {
    const long = await spoken([`GET /quick HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(17_000)}\r\n\r\n`], 0);
    expect(long.answer).toMatch(/^HTTP\/1\.1 431 .*application\/problem\+json/s);
    const post = (body: string): Promise<Response> =>
      fetch(`${url}/echo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post(JSON.stringify({ a: 'a'.repeat(1_048_576) }))).status).toBe(413);
    expect((await post('['.repeat(500_000))).status).toBe(400);
    expect((await fetch(`${url}/echo`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'a' })).status).toBe(
      415,
    );
  });

  it('lets a browser load nothing from elsewhere and nothing inline, and send nobody word of where it was', async () => {
    const { headers } = await fetch(`${url}/quick`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('asks for TLS for ever where the request came by TLS, as a trusted proxy says', async () => {
    const behind = await fetch(`${url}/quick`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(behind.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await fetch(`${url}/quick`)).headers.get('strict-transport-security')).toBeNull();
  });

  it('logs none of what it was told: not in careless lines, failures, late answers or broken downloads', async () => {
    const headers = { authorization: `Bearer ${SECRET}`, cookie: `huicha_session=${SECRET}`, 'content-type': 'application/json' };
    const careless = await fetch(`${url}/careless?q=${SECRET}`, {
      ...{ method: 'POST', headers },
      body: JSON.stringify({ name: SECRET, code: SECRET, password: SECRET, nested: { narrative: SECRET } }),
    });
    expect(careless.status).toBe(500);
    expect(await careless.text()).not.toContain(SECRET);
    const broken = new AbortController();
    const download = await fetch(`${url}/endless?q=${SECRET}`, { headers, signal: broken.signal });
    await download.body!.getReader().read();
    broken.abort();
    await fetch(`${url}/nothing/${SECRET}?q=${SECRET}`, { headers });
    await fetch(`${url}/echo`, { method: 'POST', headers, body: `{"name":"${SECRET}` });
    await sleep(300);
    const said = lines.join('');
    expect(said).toContain('careless');
    expect(said).toContain('request failed');
    expect(said).toContain('already sent');
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain('13812345678');
  });
});
