import type { LoadJob, Measured, Shot } from './load/job.js';
import type { Options } from './options.js';
import type { Template } from './raw/template.js';
import type { RawJob } from './raw/worker.js';
import type { Limit, Operation, Point } from './result.js';
import type { Site } from './target/site.js';
import { Worker } from './worker.js';

/** Measures point after point and keeps the results. */
export class Points {
  readonly results: Point[] = [];
  private number = 10_000_000;

  constructor(
    private readonly client: Worker,
    private readonly origin: string,
    private readonly options: Options,
  ) {}

  /** One point per concurrency; answers the ids that came back. */
  async measure(what: Operation | Limit, shots: readonly Shot[], cookie?: string, origin = this.origin): Promise<string[]> {
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
      await this.measure(what, shots, undefined, `http://127.0.0.1:${port}`);
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
