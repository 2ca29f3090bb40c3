import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

/** A gateway takes a moment (ms). */
const ANSWERS_AFTER = 20;

export type Gateway = {
  url: string;
  /** When each call came, in ms of this process. */
  times: number[];
  keys: Set<string>;
  close(): void;
};

/** A gateway of docs/sms-gateway.md that takes everything. */
export const openGateway = async (): Promise<Gateway> => {
  const times: number[] = [];
  const keys = new Set<string>();
  const server = createServer((request, response) => {
    times.push(performance.now());
    keys.add(String(request.headers['idempotency-key']));
    request.resume();
    setTimeout(() => response.end('{"id":"bench"}'), ANSWERS_AFTER);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url, times, keys, close };
};
