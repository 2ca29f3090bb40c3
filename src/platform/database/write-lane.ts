import type { Writer } from './writer.js';

/** The most writers in one transaction: bounds how long the first waits for the last. */
const MOST_IN_GROUP = 64;

/**
 * A queue of writers. Whoever is waiting when the lane is free goes into one group and shares its commit. The lane never waits for more:
 * it starts on the next turn of the event loop, by which time the requests that arrived together have all queued.
 */
export class WriteLane {
  private readonly waiting: Writer[] = [];
  private running: Promise<void> | undefined;

  /** `run` takes a group to its end and settles every writer in it; it does not throw. */
  constructor(private readonly run: (group: Writer[]) => Promise<void>) {}

  add(writer: Writer): void {
    this.waiting.push(writer);
    this.running ??= this.drain();
  }

  /** Resolves when nobody is waiting or running. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      await nextTurn();
      await this.run(this.waiting.splice(0, MOST_IN_GROUP));
    }
    this.running = undefined;
  }
}

/** Lets the event loop read its sockets. SQLite's driver is synchronous, so without this every group would be of one. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
