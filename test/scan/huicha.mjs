import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callOf } from './aims.mjs';

/** Or in the folder TEST_DIST, as for the tests that start processes. */
const MAIN = join(process.env.TEST_DIST ?? 'dist', 'main.js');
const START_MS = 120_000;
/** Pino's number for errors. */
const ERROR = 50;

/**
 * The built application as a process of its own: embedded database and queue in that folder, the demo district's people and places without
 * complaints. Limits that would keep a scanner from asking are raised or gone round, by settings that everybody has: registrations in an hour,
 * and addresses as a trusted proxy tells them. Second factors are left out, for a scanner has no authenticator.
 */
export const startHuicha = async ({ folder, password }) => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing; npm run build makes it.`);
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', HUICHA_HOME: join(folder, 'data') },
      ...{ HUICHA_DEMO: 'reference', HUICHA_DEMO_PASSWORD: password, HUICHA_SECOND_FACTOR: 'optional' },
      ...{ HUICHA_TRUST_PROXY: 'loopback', HUICHA_REGISTRATIONS_PER_HOUR: '1000000' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const url = () => /Huicha 回查 {2}(http:\S+)/.exec(said)?.[1];
  for (const began = Date.now(); url() === undefined; await sleep(100))
    if (child.exitCode !== null || Date.now() - began > START_MS) throw new Error(`The server did not start; it said:\n${said}`);
  return {
    url: url(),
    /** Lines of its log that tell of a failure. */
    errors: () => said.split('\n').filter((line) => levelOf(line) >= ERROR),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await once(child, 'exit');
      clearTimeout(late);
    },
  };
};

const levelOf = (line) => {
  try {
    return Number(JSON.parse(line).level);
  } catch {
    return 0;
  }
};

/** One case and the ids that the aims need. `call` asks as somebody: `call('djy01', 'GET', '/api/staff')`. */
export const layGround = async (call, { password, at }) => {
  const staff = (await call('admin01', 'GET', '/api/staff')).items;
  const idOf = (username) => staff.find((each) => each.username === username).id;
  const [groups, elections, articles] = await Promise.all(
    ['/api/groups', '/api/elections', '/api/guidance'].map((path) => call('djy01', 'GET', path)),
  );
  const ids = {
    ...{ clerk: idOf('djy01'), colleague: idOf('djy02'), at },
    ...{ group: groups.items[0].id, election: elections.items[0].id, article: articles.items[0].slug },
  };
  const kase = await call('djy01', 'POST', '/api/cases', callOf(ids));
  return { kase, ids, password, usernames: staff.map(({ username }) => username) };
};
