import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { freshFor } from './fresh-for.js';

/** One value of a gauge under its labels. */
export type Sample<Label extends string> = { labels?: Record<Label, string>; value: number };

export type GaugeSpec<Label extends string> = {
  name: string;
  help: string;
  labels?: readonly Label[];
  read: () => Promise<readonly Sample<Label>[]>;
  /** How long (ms) a reading stands in for the next; scrapes of several Prometheus servers share it. */
  freshMs?: number;
};

const FRESH_MS = 5_000;

/** Seconds: from an indexed read to a request that somebody gave up on. */
const BUCKETS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What this process counts and measures, as Prometheus reads it. Labels take few values and harmless ones: never a person, a case, a
 * place or anything that came in with a request. Names begin with `huicha_` and end in their unit.
 */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly unread = this.counter('huicha_unread_gauges_total', 'Gauges that could not be read at a scrape', ['gauge']);

  get contentType(): string {
    return this.registry.contentType;
  }

  /** A counter; the same one for whoever asks for the name again. */
  counter<Label extends string>(name: string, help: string, labels: readonly Label[] = []): Counter<Label> {
    const known = this.registry.getSingleMetric(name) as Counter<Label> | undefined;
    return known ?? new Counter({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /** A histogram of seconds; the same one for whoever asks for the name again. */
  histogram<Label extends string>(
    name: string,
    help: string,
    labels: readonly Label[] = [],
    buckets: readonly number[] = BUCKETS,
  ): Histogram<Label> {
    const known = this.registry.getSingleMetric(name) as Histogram<Label> | undefined;
    return known ?? new Histogram({ name, help, labelNames: labels, buckets: [...buckets], registers: [this.registry] });
  }

  /** A gauge that is read when somebody scrapes. One that cannot be read is left out of that scrape, and counted. */
  gauge<Label extends string>({ name, help, labels = [], read, freshMs = FRESH_MS }: GaugeSpec<Label>): void {
    const fresh = freshFor(freshMs, read);
    const { unread } = this;
    const gauge: Gauge<Label> = new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
      collect: async () => {
        const samples = await fresh().catch(() => undefined);
        if (!samples) unread.inc({ gauge: name });
        gauge.reset();
        // A reset gauge without labels shows a 0 that nobody measured.
        if (labels.length === 0) gauge.remove();
        for (const { labels: of, value } of samples ?? []) {
          if (of) gauge.set(of, value);
          else gauge.set(value);
        }
      },
    });
  }

  /** Adds memory, processor time, event loop and garbage collection of this process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Everything in Prometheus' text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}
