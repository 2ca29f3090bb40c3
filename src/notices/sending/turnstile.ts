import { setTimeout as wait } from 'node:timers/promises';

/** What a late timer may make up for (ms): more, and a process that was held up would let all out at once. */
const CATCH_UP = 30;

/** Lets one after the other through, never faster than the pace, however late the process is with its announced moments. */
export class Turnstile {
  private last: Promise<void> = Promise.resolve();
  private freeAt = 0;

  /** Resolves once `dueIn` says 0 or less (ms from now, asked at one's turn) and the pace allows it. */
  pass(dueIn: () => number, perSecond: number): Promise<void> {
    this.last = this.after(this.last, dueIn, perSecond);
    return this.last;
  }

  private async after(former: Promise<void>, dueIn: () => number, perSecond: number): Promise<void> {
    await former;
    const ahead = Math.max(dueIn(), this.freeAt - performance.now());
    if (ahead > 0) await wait(ahead);
    this.freeAt = Math.max(this.freeAt, performance.now() - CATCH_UP) + 1_000 / perSecond;
  }
}
