import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/rule.js';
import { KeyedHash } from '../crypto/keyed-hash.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { errorLine } from '../logging/loggable-error.js';
import { MemoryTallies } from './memory-tallies.js';
import type { Tallies, TallyKey } from './tallies.js';
import type { ThrottleScope, Turn } from './throttle-rules.js';

/** Who is counted: `{ scope: SIGN_IN_ADDRESS, value: '203.0.113.7' }`. The value is hashed before it is kept anywhere. */
export type ThrottleKey = { scope: ThrottleScope; value: string };

/** Injection token of the counts that several processes share; undefined where there is no Redis. */
export const SHARED_TALLIES = Symbol('SharedTallies');

/** How long (ms) an unreachable Redis is not asked again. */
const REST = 2_000;

const PROBE: ThrottleScope = { name: 'probe' };

const AWAY = refusal(
  'throttle.alone',
  '限制试错的计数暂时只在各进程内进行：Redis 没有应答。登录和查询照常，几个进程合计允许的试错次数变多。',
  'Wrong tries are counted in each process alone: Redis does not answer. Sign-in and look-ups go on; several processes together allow more tries.',
);

/**
 * Makes failures cost time. Two ways to use it:
 * a **door** (`claim`, then `succeeded`) refuses until the time is over, for what may be locked for a while;
 * a **turn** (`turn`, then `failed` or `left`) makes a caller wait and lets him try in the end, for what must never be locked.
 * Counts are kept in Redis for all processes, in memory otherwise, and fade with time. It never throws and never locks out because Redis is away.
 */
@Injectable()
export class Throttle implements OnModuleInit {
  private readonly log = new Logger(Throttle.name);
  private readonly own = new MemoryTallies();
  private asksAgainAt = 0;
  private isAway = false;

  constructor(
    @Inject(SHARED_TALLIES) private readonly shared: Tallies | undefined,
    private readonly hash: KeyedHash,
    private readonly warnings: HealthWarnings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.warnings.watch(() => this.alone());
  }

  /**
   * How long (ms) until the next try; 0 lets it happen now and has counted it as failed in advance under every key, so that tries made at the
   * same moment cannot slip through. What is refused is not counted.
   */
  claim(keys: readonly ThrottleKey[]): Promise<number> {
    return this.act((tallies) => tallies.claim(this.hashed(keys), this.now()));
  }

  /** The claimed try was right: it does not count as failed. What failed before stays; `forget` is for that. */
  succeeded(keys: readonly ThrottleKey[]): Promise<void> {
    return this.act((tallies) => tallies.unclaim(this.hashed(keys), this.now()));
  }

  /** How long (ms) this try has to wait for its turn; nothing when a line is too long. */
  turn(keys: readonly ThrottleKey[]): Promise<Turn | undefined> {
    return this.act((tallies) => tallies.turn(this.hashed(keys), this.now()));
  }

  /** Gives back the place that a turn with `isQueued` took. */
  left(keys: readonly ThrottleKey[]): Promise<void> {
    return this.act((tallies) => tallies.leave(this.hashed(keys), this.now()));
  }

  /** Counts a failure under every key. */
  failed(keys: readonly ThrottleKey[]): Promise<void> {
    return this.act((tallies) => tallies.fail(this.hashed(keys), this.now()));
  }

  /** Forgets everything under the keys, as after a right password for the account (never for the address: an attacker has an account too). */
  forget(keys: readonly ThrottleKey[]): Promise<void> {
    return this.act((tallies) => tallies.forget(this.hashed(keys)));
  }

  /** How many failures are remembered; they fade, and more than make a difference are not kept. */
  async failures(key: ThrottleKey): Promise<number> {
    const [hashed] = this.hashed([key]);
    return Math.round(await this.act((tallies) => tallies.failures(hashed!, this.now())));
  }

  /** Asks again first where the last answer failed, for nobody may have tried anything since. */
  private async alone(): Promise<HealthWarning[]> {
    if (this.isAway) await this.failures({ scope: PROBE, value: '' });
    return this.isAway ? [AWAY] : [];
  }

  private async act<T>(verb: (tallies: Tallies) => Promise<T>): Promise<T> {
    // In any case, so that this process knows its own part when Redis goes away.
    const own = verb(this.own);
    if (!this.shared || performance.now() < this.asksAgainAt) return own;
    try {
      const answer = await verb(this.shared);
      this.isAway = false;
      return answer;
    } catch (error) {
      if (!this.isAway) this.log.warn(`wrong tries are counted in this process alone: ${errorLine(error)}`);
      this.isAway = true;
      this.asksAgainAt = performance.now() + REST;
      return own;
    }
  }

  private hashed(keys: readonly ThrottleKey[]): TallyKey[] {
    return keys.map(({ scope, value }) => ({ scope, field: this.hash.hash(`throttle/${scope.name}`, value) }));
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
