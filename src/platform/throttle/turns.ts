import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Seats, type Leave } from './seats.js';
import { Throttle, type ThrottleKey } from './throttle.js';
import type { Turn } from './throttle-rules.js';

/** Tries of one caller that are made at the same moment; as many more can slip through before the first is known to be wrong. */
export const SEATS = 8;
const STANDING = 200;
/** How long (ms) a try waits for a seat. */
const PATIENCE = 1_000;
/**
 * A wrong try is told so after a time (ms) drawn between these, at the earliest: how long looking took, and so what was found, does not show.
 * Drawn, because a timer begins to wait only after the work at hand, by some microseconds later where there was more of it.
 */
const TOLD_AFTER = { min: 10, max: 15 };

export type Try<T> = {
  /** Under which a wrong try is counted. */
  keys: readonly ThrottleKey[];
  /** Whose tries are made a few at a time. */
  caller: string;
  attempt(): Promise<T>;
  /** Was the try wrong? Any other error counts as right. */
  isWrong(error: unknown): boolean;
  /** What is thrown when too many tries stand before this one. */
  crowded(): Error;
};

type Ready = { turn: Turn; leave: Leave };

/**
 * Lets tries wait for their turn, the longer the more failures stand against them, and then makes them: right ones are slowed too, but never
 * refused for the failures before them. Right and wrong tries wait alike, before anything is known of them, and all wrong ones are answered alike.
 */
@Injectable()
export class Turns {
  private readonly seats = new Seats(SEATS, STANDING);

  constructor(private readonly throttle: Throttle) {}

  async take<T>({ keys, caller, attempt, isWrong, crowded }: Try<T>): Promise<T> {
    const ready = await this.ready(keys, caller);
    if (!ready) throw crowded();
    const { turn, leave } = ready;
    // Begun before the work, so that its end does not depend on the work.
    const told = sleep(randomInt(TOLD_AFTER.min, TOLD_AFTER.max + 1));
    try {
      const answer = await attempt();
      if (turn.isQueued) await this.throttle.left(keys);
      return answer;
    } catch (error) {
      if (isWrong(error)) {
        await this.throttle.failed(keys);
        await told;
      } else if (turn.isQueued) await this.throttle.left(keys);
      throw error;
    } finally {
      leave();
    }
  }

  /** Seated, or called from the line. A delay that all share is waited for standing; what has come to light meanwhile counts. */
  private async ready(keys: readonly ThrottleKey[], caller: string): Promise<Ready | undefined> {
    const first = await this.seated(keys, caller);
    if (!first || first.turn.isQueued || first.turn.waitMs === 0) return this.called(first);
    first.leave();
    await sleep(first.turn.waitMs);
    return this.called(await this.seated(keys, caller));
  }

  private async seated(keys: readonly ThrottleKey[], caller: string): Promise<Ready | undefined> {
    const leave = await this.seats.take(caller, PATIENCE);
    if (!leave) return undefined;
    const turn = await this.throttle.turn(keys);
    if (turn) return { turn, leave };
    leave();
    return undefined;
  }

  /** Whoever stands in a line needs no seat: the line lets one in at a time. */
  private async called(ready: Ready | undefined): Promise<Ready | undefined> {
    if (!ready?.turn.isQueued) return ready;
    ready.leave();
    await sleep(ready.turn.waitMs);
    return ready;
  }
}
