import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 30_000;

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** Repeats `isUp` until it succeeds; gives up after 30 s with the log of the server. */
export const until = async (title, isUp, logFile) => {
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await isUp();
    } catch (error) {
      if (Date.now() > limit)
        throw new Error(`${title} did not start: ${error.message}\n${readFileSync(logFile, 'utf8')}`, { cause: error });
      await sleep(50);
    }
  }
};

/** Starts a server that outlives signals sent to this process: the guardian of services.mjs ends it. */
export const launch = (program, args, logFile, options = {}) => {
  const log = openSync(logFile, 'a');
  const child = spawn(program, args, {
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', log, log],
    ...options,
  });
  child.on('error', (error) => process.stderr.write(`${program}: ${error.message}\n`));
  if (options.input !== undefined) child.stdin.end(options.input);
  child.unref();
};
