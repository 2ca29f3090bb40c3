import type { ThrottleScope, Turn } from './throttle-rules.js';

/** A caller in a scope; `field` is a keyed hash, never the address, number or name itself. */
export type TallyKey = { scope: ThrottleScope; field: string };

/** Where the counts are kept. Each verb is one atomic act on all its keys; `now` in ms since 1970. */
export interface Tallies {
  /** How long (ms) the door is still shut; 0 has counted a failure under each key in advance. */
  claim(keys: readonly TallyKey[], now: number): Promise<number>;
  /** Takes claims back. */
  unclaim(keys: readonly TallyKey[], now: number): Promise<void>;
  /** Takes a turn; nothing when a line is too long. */
  turn(keys: readonly TallyKey[], now: number): Promise<Turn | undefined>;
  /** Gives a place in the lines back. */
  leave(keys: readonly TallyKey[], now: number): Promise<void>;
  fail(keys: readonly TallyKey[], now: number): Promise<void>;
  forget(keys: readonly TallyKey[]): Promise<void>;
  failures(key: TallyKey, now: number): Promise<number>;
}
