import type { Tallies, TallyKey } from './tallies.js';
import {
  failuresNow,
  NO_TALLY,
  shutFor,
  turnOf,
  withFailures,
  withPlace,
  type Counted,
  type Tally,
  type Turn,
} from './throttle-rules.js';

/** Callers remembered per scope; whoever was counted longest ago is forgotten first. A few megabytes at the most. */
const LIMIT = 20_000;

/** The counts in this process alone: with the embedded queue, and while Redis is away. */
export class MemoryTallies implements Tallies {
  private readonly scopes = new Map<string, Map<string, Tally>>();

  constructor(private readonly limit = LIMIT) {}

  async claim(keys: readonly TallyKey[], now: number): Promise<number> {
    const waitMs = Math.max(0, ...keys.map((key) => shutFor(this.counted(key), now)));
    if (waitMs === 0) this.change(keys, (counted) => withFailures(counted, 1, now));
    return waitMs;
  }

  async unclaim(keys: readonly TallyKey[], now: number): Promise<void> {
    this.change(keys, (counted) => withFailures(counted, -1, now));
  }

  async turn(keys: readonly TallyKey[], now: number): Promise<Turn | undefined> {
    const all = keys.map((key) => this.counted(key));
    const turn = turnOf(all, now);
    if (turn?.isQueued) this.change(keys, (counted) => withPlace(counted, 1, now));
    return turn;
  }

  async leave(keys: readonly TallyKey[], now: number): Promise<void> {
    this.change(keys, (counted) => withPlace(counted, -1, now));
  }

  async fail(keys: readonly TallyKey[], now: number): Promise<void> {
    this.change(keys, (counted) => withFailures(counted, 1, now));
  }

  async forget(keys: readonly TallyKey[]): Promise<void> {
    for (const { scope, field } of keys) this.scopes.get(scope.name)?.delete(field);
  }

  async failures(key: TallyKey, now: number): Promise<number> {
    return failuresNow(this.counted(key), now);
  }

  /** How many callers are remembered in a scope. */
  size(scope: string): number {
    return this.scopes.get(scope)?.size ?? 0;
  }

  private counted({ scope, field }: TallyKey): Counted {
    return { scope, tally: this.scopes.get(scope.name)?.get(field) ?? NO_TALLY };
  }

  private change(keys: readonly TallyKey[], to: (counted: Counted) => Tally): void {
    for (const key of keys) {
      const tally = to(this.counted(key));
      const { name } = key.scope;
      const tallies = this.scopes.get(name) ?? new Map<string, Tally>();
      this.scopes.set(name, tallies);
      tallies.delete(key.field);
      tallies.set(key.field, tally);
      if (tallies.size > this.limit) forgetOldest(tallies);
    }
  }
}

const forgetOldest = (tallies: Map<string, Tally>): void => {
  for (const oldest of tallies.keys()) {
    tallies.delete(oldest);
    return;
  }
};
