import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Sheet, Typeset } from './typeset.js';

type Answer = { id: number } & (Typeset | { error: string });
type Waiting = { resolve(done: Typeset): void; reject(error: Error): void };

const THREAD = fileURLToPath(new URL('press-thread.js', import.meta.url));
/** In MB; a batch of two hundred forms takes half of it. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 };
/** Fonts and pages are let go when nobody has printed for so long. */
const IDLE_MS = 5 * 60_000;

/** Sets forms as PDF, beside the event loop: a thread that begins with the first order and ends when there was none for a while. */
@Injectable()
export class Press implements OnModuleDestroy {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** The sheets as one PDF. Throws what the setting threw, and an Error where the thread ended under it. */
  async print(sheets: readonly Sheet[]): Promise<Typeset> {
    // From the sources (tests) there is no compiled thread.
    if (!existsSync(THREAD)) return (await import('./typeset.js')).typeset(sheets);
    const worker = this.running();
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, sheets });
    });
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private running(): Worker {
    clearTimeout(this.idle);
    if (this.worker) return this.worker;
    const worker = new Worker(THREAD, { resourceLimits: LIMITS });
    worker.unref();
    worker.on('message', (answer: Answer) => this.finish(answer));
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', () => this.fail(worker, new Error('The press ended before the page was set.')));
    this.worker = worker;
    return worker;
  }

  private finish(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer);
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => void this.worker?.terminate(), IDLE_MS);
    this.idle.unref();
  }

  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
