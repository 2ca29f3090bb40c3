import type { Server } from 'node:http';

/** How long (ms) requests under way may take to finish once the server stops. */
const PATIENCE = 4_000;

/** Stops accepting connections and waits for the requests under way; cuts those that take too long. */
export const stopAccepting = async (server: Server, patience = PATIENCE): Promise<void> => {
  if (!server.listening) return;
  // A kept-alive connection would send its next request; told to close, the client opens a new one elsewhere.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
};
