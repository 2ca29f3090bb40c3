import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../../support/until.js';

export type Taken = { key: string; to: string; text: string; headers: IncomingMessage['headers']; raw: string };
type Behaviour = (message: Taken, response: ServerResponse) => void;

/** Takes everything, and a key that it knows without sending again. */
const willing: Behaviour = (_, response) => response.end(JSON.stringify({ id: 'gw-1' }));

export type Gateway = {
  url: string;
  /** Every call. */
  calls: Taken[];
  /** What went to a telephone: each key once. */
  sent: Map<string, Taken>;
  behave(how?: Behaviour): void;
  close(): Promise<void>;
};

/** A gateway of docs/sms-gateway.md on a real port, that can be told how to fail. */
export const startGateway = async (): Promise<Gateway> => {
  let behaviour = willing;
  const calls: Taken[] = [];
  const sent = new Map<string, Taken>();
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += String(chunk);
    const message = { ...(JSON.parse(raw) as Taken), headers: request.headers, raw };
    calls.push(message);
    if (behaviour === willing) sent.set(message.key, message);
    behaviour(message, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    calls,
    sent,
    behave: (how = willing) => {
      behaviour = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

/** Waits for what `look` finds. */
export const found = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  let seen: T | undefined;
  await until('it is there', async () => (seen = await look()) !== undefined);
  return seen!;
};
