import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../options.js';
import { Target } from '../target/server.js';
import type { Site } from '../target/site.js';
import type { FormsResult } from './forms-result.js';

const OFFICE = 'xjb01';
const HEAD = 'fzr01';
/** A busy hour of a district's desks. */
const READS_PER_SECOND = 20;
const ALONE_SECONDS = 15;
/** Clerks who print at the same time. */
const PRINTERS = 4;

type Page = { items: { id: string }[] };
type Forms = { offers: { kind: string; noticeId: string | null; subjectId: string | null }[] };
type Drawn = { id: string; revision: number; needsApproval: boolean; parts: { need: string; isBlank: boolean }[] };

/** So many PDFs of replies while the list of cases is read at a steady pace. */
export const measureForms = async (engine: Engine, pdfs: number, site: Site): Promise<FormsResult> => {
  const target = await Target.start(site.environment);
  try {
    const cookie = await target.signIn(OFFICE, site.password);
    const desk = deskAt(target.origin, cookie);
    const head = deskAt(target.origin, await target.signIn(HEAD, site.password));
    const papers = await repliesOf(desk, head);
    const before = target.memory().now;
    const [first = 0, ...next] = await timesOf(6, () => desk.bytes(papers[0]!));
    const alone = await paced(desk, () => sleep(ALONE_SECONDS * 1000));
    let bytes = 0;
    let seconds = 0;
    const printing = await paced(desk, async () => {
      const began = performance.now();
      bytes = await printed(desk, papers, pdfs);
      seconds = (performance.now() - began) / 1000;
    });
    const nextMs = next.toSorted((a, b) => a - b)[Math.floor(next.length / 2)] ?? 0;
    const { most } = target.memory();
    return { engine, pdfs, seconds, bytes: bytes / pdfs, firstMs: first, nextMs, alone, printing, memoryMiB: { before, most } };
  } finally {
    await target.stop();
  }
};

type Desk = ReturnType<typeof deskAt>;

const deskAt = (origin: string, cookie: string) => {
  const ask = async (path: string, body?: object): Promise<Response> => {
    const answer = await fetch(`${origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    get: async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>,
    post: async <T>(path: string, body: object): Promise<T> => (await ask(path, body)).json() as Promise<T>,
    bytes: async (path: string): Promise<number> => (await (await ask(path)).arrayBuffer()).byteLength,
  };
};

/** Addresses of the replies of the demonstration's cases, drawn up and issued. */
const repliesOf = async (desk: Desk, head: Desk): Promise<string[]> => {
  const { items } = await desk.get<Page>('/api/cases?limit=100');
  const papers: string[] = [];
  for (const { id } of items) {
    const path = `/api/cases/${id}/forms`;
    const { offers } = await desk.get<Forms>(path);
    const offer = offers.find(({ kind }) => kind === 'REPLY');
    if (!offer) continue;
    const { kind, noticeId, subjectId } = offer;
    const drawn = await desk.post<Drawn>(path, { kind, noticeId, subjectId });
    if (drawn.parts.some(({ need, isBlank }) => need === 'law' && isBlank)) continue;
    const seen = { revision: drawn.revision };
    if (drawn.needsApproval) await head.post(`${path}/${drawn.id}/approval`, seen);
    else await desk.post(`${path}/${drawn.id}/issue`, seen);
    papers.push(`${path}/${drawn.id}/pdf`);
  }
  if (papers.length === 0) throw new Error('No case of the demonstration has a reply.');
  return papers;
};

const printed = async (desk: Desk, papers: readonly string[], pdfs: number): Promise<number> => {
  let left = pdfs;
  let bytes = 0;
  const clerk = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      // Named first: what others add while this one waits must not be lost.
      const got = await desk.bytes(papers[left % papers.length]!);
      bytes += got;
    }
  };
  await Promise.all(Array.from({ length: PRINTERS }, clerk));
  return bytes;
};

const timesOf = async (count: number, work: () => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
};

/** Reads the list at its pace until the work is done, whether the last answer has come or not: who waits is counted with the wait. */
const paced = async (desk: Desk, work: () => Promise<unknown>): Promise<{ p50: number; p99: number }> => {
  const course = { isOver: false };
  const reads: Promise<number>[] = [];
  const over = work().finally(() => (course.isOver = true));
  const began = performance.now();
  for (let n = 0; !course.isOver; n += 1) {
    const due = began + (n * 1000) / READS_PER_SECOND;
    await sleep(Math.max(0, due - performance.now()));
    reads.push(desk.get('/api/cases?limit=50').then(() => performance.now() - due));
  }
  await over;
  const times = (await Promise.all(reads)).toSorted((a, b) => a - b);
  return { p50: at(times, 0.5), p99: at(times, 0.99) };
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
