import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Somebody outside who keeps the anchors that are sent, until told to refuse them. */
export const receiverOfAnchors = async () => {
  const taken: string[] = [];
  let isOpen = true;
  const take = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const line = await text(request);
    if (isOpen) taken.push(line);
    answer.writeHead(isOpen ? 204 : 503).end();
  };
  const server = createServer((request, answer) => void take(request, answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/anchors`,
    taken,
    refuse: (): void => void (isOpen = false),
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
