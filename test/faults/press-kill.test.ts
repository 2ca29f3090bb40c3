import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../support/client.js';
import { complaint } from '../support/flow/complaint.js';
import { EVENING, ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const LIMIT_MS = 120_000;

type Offer = { kind: string; noticeId: string | null; subjectId: string | null };

/** The presses of this server, by the system's list of processes. */
const pressesOf = (server: ServerProcess): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const isPress = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('press-process.js');
        return isPress && readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1] === String(server.pid);
      } catch {
        return false;
      }
    })
    .map(Number);

const isAlive = (pid: number): boolean => {
  try {
    // A process that has ended and that nobody has asked about is no process any more.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

describe('the press beside the server', () => {
  let home = '';
  let server: ServerProcess;
  let clerk: Client;
  let page = '';

  const print = async (): Promise<[number, string]> => {
    const { status, body } = await clerk.get<Uint8Array>(page);
    return [status, body instanceof Uint8Array ? Buffer.from(body).subarray(0, 5).toString('latin1') : JSON.stringify(body)];
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-press-'));
    server = await ServerProcess.start({ HUICHA_HOME: home });
    clerk = await server.as('djy01');
    const { id } = (await clerk.post('/api/cases', complaint({ now: () => EVENING }))).body;
    const path = `/api/cases/${id}/forms`;
    const { offers } = (await clerk.get<{ offers: Offer[] }>(path)).body;
    const { kind, noticeId, subjectId } = offers[0]!;
    const drawn = await clerk.post(path, { kind, noticeId, subjectId });
    expect([drawn.status, drawn.body]).toEqual([201, expect.anything()]);
    page = `${path}/${drawn.body.id}/pdf`;
  }, LIMIT_MS);
  afterAll(async () => {
    await server?.kill();
    rmSync(home, { recursive: true, force: true });
  }, LIMIT_MS);

  it(
    'may die: the next print begins another; it knows no secret, and ends with the server however that ends',
    async () => {
      expect(pressesOf(server)).toEqual([]);
      expect(await print()).toEqual([200, '%PDF-']);
      const [first] = pressesOf(server);
      expect(readFileSync(`/proc/${first}/environ`, 'utf8')).not.toMatch(/HUICHA|DATABASE|REDIS/);
      execFileSync('kill', ['-TERM', String(first)]);
      expect(await print()).toEqual([200, '%PDF-']);
      expect(pressesOf(server)).toEqual([first]);
      execFileSync('kill', ['-KILL', String(first)]);
      expect(await print()).toEqual([200, '%PDF-']);
      const [second] = pressesOf(server);
      expect(second).not.toBe(first);
      await server.kill();
      await until('the press has ended', () => !isAlive(second!));
    },
    LIMIT_MS,
  );
});
