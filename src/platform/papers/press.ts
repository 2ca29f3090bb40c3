import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sheet, Typeset } from './typeset.js';

type Answer = { id: number } & (Typeset | { error: string });
type Waiting = { resolve(done: Typeset): void; reject(error: Error): void };

const PROCESS = fileURLToPath(new URL('press-process.js', import.meta.url));
/**
 * In MB; a batch of two hundred forms takes half of it. No threads beside it for collecting garbage: they would not have its low priority.
 */
const FLAGS = ['--max-old-space-size=384', '--max-semi-space-size=16', '--v8-pool-size=0'];
/** Fonts and pages are let go when nobody has printed for so long. */
const IDLE_MS = 5 * 60_000;

class PressEnded extends Error {
  constructor() {
    super('The press ended before the page was set.');
  }
}

/** Sets forms as PDF, beside the server: a process that begins with the first order and ends when there was none for a while. */
@Injectable()
export class Press implements OnModuleDestroy {
  private worker: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private isOver = false;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** The sheets as one PDF. Throws what the setting threw, and PressEnded where the process ended under it twice. */
  async print(sheets: readonly Sheet[]): Promise<Typeset> {
    // From the sources (tests) there is no compiled process.
    if (!existsSync(PROCESS)) return (await import('./typeset.js')).typeset(sheets);
    try {
      return await this.order(sheets);
    } catch (error) {
      if (!(error instanceof PressEnded) || this.isOver) throw error;
      // Killed from outside, by the page of somebody else or while it was idle: setting a page again changes nothing.
      return this.order(sheets);
    }
  }

  private order(sheets: readonly Sheet[]): Promise<Typeset> {
    const worker = this.running();
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.send({ id, sheets });
    });
  }

  onModuleDestroy(): void {
    this.isOver = true;
    this.end();
  }

  private running(): ChildProcess {
    clearTimeout(this.idle);
    if (this.worker) return this.worker;
    // Nothing of the environment: the press needs no key and no password.
    const worker = fork(PROCESS, [], {
      execArgv: FLAGS,
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    worker.unref();
    worker.channel?.unref();
    worker.on('message', (answer: Answer) => this.finish(answer));
    worker.on('error', () => this.lose(worker));
    worker.on('exit', () => this.lose(worker));
    this.worker = worker;
    return worker;
  }

  private finish(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer);
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => this.end(), IDLE_MS);
    this.idle.unref();
  }

  private end(): void {
    clearTimeout(this.idle);
    const { worker } = this;
    if (worker) this.lose(worker);
    worker?.kill('SIGKILL');
  }

  private lose(worker: ChildProcess): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(new PressEnded());
  }
}
