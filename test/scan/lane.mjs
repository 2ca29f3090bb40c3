import { once } from 'node:events';
import { Agent, createServer, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Of an answer that should not be (5xx), so much of the request is kept. */
const KEPT = 300;

/**
 * The way on which one scanner reaches one server: counts what is asked and answered, keeps what ended in a 5xx, and lets `carry` say
 * how a request is made of what was asked. `respond` may answer a page by itself.
 */
export const openLane = async ({ to, carry = async (asked, ask) => ask(asked), respond = () => undefined }) => {
  const agent = new Agent({ keepAlive: true });
  const counts = { requests: 0, ok: 0, refused: 0, throttled: 0, failed: 0 };
  const failures = [];
  /** Addresses without their query: how often asked, opened (below 400) and answered 429. */
  const addresses = new Map();
  const target = new URL(to);

  const note = ({ method, path, body }, status) => {
    counts.requests += 1;
    if (status === 429) counts.throttled += 1;
    else if (status >= 500) counts.failed += 1;
    else if (status >= 400) counts.refused += 1;
    else counts.ok += 1;
    const address = `${method} ${path.split('?', 1)[0]}`;
    const known = addresses.get(address) ?? { asked: 0, opened: 0, throttled: 0 };
    addresses.set(address, {
      asked: known.asked + 1,
      opened: known.opened + (status < 400 ? 1 : 0),
      throttled: known.throttled + (status === 429 ? 1 : 0),
    });
    if (status >= 500) failures.push({ status, method, path: path.slice(0, KEPT), body: body.toString().slice(0, KEPT) });
  };

  const ask = ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _coding, ...kept } = headers;
      const length = body.length > 0 ? { 'content-length': body.length } : {};
      const asked = send(
        { agent, hostname: target.hostname, port: target.port, method, path, headers: { ...kept, ...length, host: target.host } },
        async (answer) => resolve({ status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }),
      );
      asked.on('error', reject);
      asked.end(body);
    });

  const server = createServer(async (incoming, outgoing) => {
    outgoing.on('error', () => undefined);
    const asked = { method: incoming.method, path: incoming.url, headers: incoming.headers, body: await buffer(incoming) };
    const own = respond(asked);
    if (own !== undefined) {
      outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(own);
      return;
    }
    try {
      const answer = await carry(asked, ask);
      note(asked, answer.status);
      const { 'transfer-encoding': _coding, connection: _connection, 'content-length': _length, ...headers } = answer.headers;
      outgoing.writeHead(answer.status, headers).end(asked.method === 'HEAD' ? undefined : answer.body);
    } catch (error) {
      // Node itself refuses what is no HTTP: nothing of it can be sent, so nothing of it can be tried.
      if (error.code?.startsWith('ERR_')) counts.requests += 1;
      else failures.push({ status: 0, method: asked.method, path: asked.path.slice(0, KEPT), body: String(error.message) });
      outgoing.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    counts,
    failures,
    addresses,
    close: () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
};
