import { performance } from 'node:perf_hooks';
import { Connection, type Reply } from './connection.js';
import { typeOf, type LoadJob, type Measured, type Shot } from './job.js';
import { summaryOf } from './summary.js';

/** The client in its own process: takes a job as a message, answers what it measured. */
const run = async (job: LoadJob): Promise<Measured> => {
  const { hostname, port } = new URL(job.origin);
  const connections = await Promise.all(Array.from({ length: job.concurrency }, () => Connection.open(hostname, Number(port))));
  // Node accepts one connection per turn of its loop: under load the last would wait for minutes of work, which no kept-alive client ever sees.
  await Promise.all(connections.map((connection) => connection.send('GET /health/live HTTP/1.1\r\nhost: bench\r\n\r\n')));
  const tally = new Tally(job);
  const cpu = process.cpuUsage();
  const started = performance.now();
  const from = started + job.warmUpSeconds * 1000;
  const until = from + job.seconds * 1000;
  await Promise.all(connections.map((connection) => loop(connection, tally, from, until)));
  const { user, system } = process.cpuUsage(cpu);
  const ended = performance.now();
  connections.forEach((connection) => connection.close());
  const measuredMs = Math.min(ended, until) - from;
  return {
    concurrency: job.concurrency,
    ...summaryOf(tally.latencies, measuredMs),
    refused: tally.refused,
    firstRefusal: tally.firstRefusal,
    clientCpu: (user + system) / 1000 / (ended - started),
    ids: tally.ids,
    nextNumber: tally.number,
  };
};

const loop = async (connection: Connection, tally: Tally, from: number, until: number): Promise<void> => {
  for (let request = tally.next(); request !== undefined; request = tally.next()) {
    const sent = performance.now();
    if (sent >= until) return;
    const reply = await connection.send(request);
    const answered = performance.now();
    tally.count(reply, answered >= from && answered < until ? answered - sent : undefined);
  }
};

class Tally {
  readonly latencies: number[] = [];
  readonly ids: string[] = [];
  refused = 0;
  firstRefusal: string | undefined;
  number: number;
  private shot = 0;

  constructor(private readonly job: LoadJob) {
    this.number = job.firstNumber;
  }

  next(): string | undefined {
    const { shots, order } = this.job;
    if (order === 'once' && this.shot >= shots.length) return undefined;
    const shot = shots[this.shot % shots.length]!;
    this.shot += 1;
    return this.written(shot);
  }

  count({ status, body }: Reply, latency: number | undefined): void {
    if (latency !== undefined) this.latencies.push(latency);
    if (status >= 300) {
      this.refused += 1;
      this.firstRefusal ??= `${status} ${body.toString('utf8', 0, 400)}`;
    }
    const id = /^\{"id":"([^"]+)"/.exec(body.toString('latin1', 0, 60))?.[1];
    if (id !== undefined) this.ids.push(id);
  }

  private written(shot: Shot): string {
    const { method, path, body } = shot;
    const cookie = this.job.cookie === undefined ? '' : `cookie: ${this.job.cookie}\r\n`;
    const head = `${method} ${path} HTTP/1.1\r\nhost: bench\r\n${cookie}`;
    if (body === undefined) return `${head}\r\n`;
    const text = body.includes('@n@') ? body.replaceAll('@n@', String((this.number += 1))) : body;
    return `${head}content-type: ${typeOf(shot)}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  }
}

process.on('message', (job: LoadJob) => {
  run(job).then(
    (measured) => process.send?.(measured),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
