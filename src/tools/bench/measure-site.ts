import { join } from 'node:path';
import type { LoadJob, Measured, Shot } from './load/job.js';
import type { Engine, Options } from './options.js';
import { capture, sizeOf } from './raw/capture.js';
import type { RawJob } from './raw/worker.js';
import type { Template } from './raw/template.js';
import type { Limit, Operation, Point, SiteResult } from './result.js';
import { acceptShots, listShots, registerShots, searchShots, statusShots, type Place } from './shots.js';
import { lookInto } from './target/database.js';
import { Target } from './target/server.js';
import type { Site } from './target/site.js';
import { Worker } from './worker.js';

const CLERK = 'djy01';
const SUPERVISOR = 'slfz01';
/** Registrations whose rows the raw inserts repeat. */
const TEMPLATES = 200;

/** Measures everything on one site: the application first, then the machine's own limits on the database it left. */
export const measureSite = async (engine: Engine, cases: number, site: Site, options: Options): Promise<SiteResult> => {
  const startMs = await startTime(site);
  const profile =
    options.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', join(options.profile, `${engine}-${cases}`)];
  const target = await Target.start(site.environment, profile);
  const client = new Worker('./load/client.js');
  const bench = new Bench(client, target.origin, options);
  try {
    const clerk = await target.signIn(CLERK, site.password);
    const supervisor = await target.signIn(SUPERVISOR, site.password);
    const places = await placesOf(target.origin, supervisor);
    const status = statusShots(site.codes);
    await bench.points('status', status, undefined);
    await bench.points('list', listShots(places), supervisor);
    await bench.points('search2', searchShots(2), supervisor);
    await bench.points('search4', searchShots(4), supervisor);
    const register = registerShots(places);
    const ids = await bench.points('register', register, clerk);
    const templates = await templatesOf(site, ids);
    await bench.once('accept', acceptShots(ids), supervisor);
    const memoryMiB = target.memory().most;
    const replies = {
      status: await replyTo(target.origin, status[0]!, undefined),
      register: await replyTo(target.origin, register[0]!, clerk),
    };
    await target.stop();
    await bench.bare('bare status', status, replies.status);
    await bench.bare('bare register', register, replies.register);
    await bench.raw(site, templates);
    return { engine, cases, points: bench.results, startMs, memoryMiB, registration: sizeOf(templates) };
  } finally {
    client.stop();
    await target.stop();
  }
};

class Bench {
  readonly results: Point[] = [];
  private number = 10_000_000;

  constructor(
    private readonly client: Worker,
    private readonly origin: string,
    private readonly options: Options,
  ) {}

  /** One point per concurrency; answers the ids that came back. */
  async points(what: Operation | Limit, shots: readonly Shot[], cookie?: string, origin = this.origin): Promise<string[]> {
    const ids: string[] = [];
    for (const concurrency of this.options.concurrency) {
      const { warmUpSeconds } = this.options;
      ids.push(...(await this.point(what, { origin, cookie, shots, order: 'cycle', concurrency, warmUpSeconds })));
    }
    return ids;
  }

  /** Each shot is good for once: they are shared out over the points. */
  async once(what: Operation, shots: readonly Shot[], cookie: string): Promise<void> {
    const { concurrency } = this.options;
    const share = Math.floor(shots.length / concurrency.length);
    for (const [at, each] of concurrency.entries()) {
      const own = shots.slice(at * share, (at + 1) * share);
      await this.point(what, { origin: this.origin, cookie, shots: own, order: 'once', concurrency: each, warmUpSeconds: 0.2 });
    }
  }

  async bare(what: Limit, shots: readonly Shot[], reply: object): Promise<void> {
    const server = new Worker('./target/bare-server.js');
    try {
      const { port } = await server.ask<{ port: number }>(reply);
      await this.points(what, shots, undefined, `http://127.0.0.1:${port}`);
    } finally {
      server.stop();
    }
  }

  async raw({ address }: Site, templates: readonly Template[]): Promise<void> {
    const worker = new Worker('./raw/worker.js');
    const { seconds, warmUpSeconds } = this.options;
    // SQLite has one writer: its inserts follow each other whatever the concurrency.
    const concurrencies = address.engine === 'sqlite' ? [1] : this.options.concurrency;
    try {
      for (const concurrency of concurrencies) {
        const job: RawJob = { address, templates, concurrency, warmUpSeconds, seconds };
        this.note('raw inserts', await worker.ask<Point>(job));
      }
    } finally {
      worker.stop();
    }
  }

  private async point(what: Operation | Limit, job: Omit<LoadJob, 'firstNumber' | 'seconds'>): Promise<string[]> {
    const { ids, nextNumber, ...measured } = await this.client.ask<Measured>({
      ...job,
      firstNumber: this.number,
      seconds: this.options.seconds,
    } satisfies LoadJob);
    this.number = nextNumber;
    this.note(what, measured);
    return ids;
  }

  private note(what: Operation | Limit, measured: Omit<Point, 'what'>): void {
    this.results.push({ ...measured, what });
    const { concurrency, perSecond, p50, p99, refused, firstRefusal } = measured;
    const trouble = refused ? `  ${refused} not 2xx: ${firstRefusal}` : '';
    process.stderr.write(
      `  ${what} @${concurrency}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms${trouble}\n`,
    );
  }
}

/** The middle of three starts, in ms. */
const startTime = async ({ environment }: Site): Promise<number> => {
  const times: number[] = [];
  for (let start = 0; start < 3; start += 1) {
    const target = await Target.start(environment);
    times.push(target.startMs);
    await target.stop();
  }
  return times.toSorted((one, other) => one - other)[1]!;
};

/** Towns and villages, as the newest cases name them. */
const placesOf = async (origin: string, cookie: string): Promise<Place[]> => {
  const answer = await fetch(`${origin}/api/cases?limit=100`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`The list of cases answers ${answer.status}: ${await answer.text()}`);
  const { items } = (await answer.json()) as { items: Place[] };
  return [...new Map(items.map(({ townCode, villageCode }) => [villageCode, { townCode, villageCode }])).values()];
};

const replyTo = async (origin: string, { method, path, body }: Shot, cookie: string | undefined): Promise<object> => {
  const headers = { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) };
  const answer = await fetch(`${origin}${path}`, { method, headers, body: body?.replaceAll('@n@', '99999999') });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as object;
};

const templatesOf = async ({ address }: Site, ids: readonly string[]): Promise<Template[]> => {
  const look = await lookInto(address);
  try {
    return await capture(look, address.engine, ids.slice(-TEMPLATES));
  } finally {
    await look.close();
  }
};
