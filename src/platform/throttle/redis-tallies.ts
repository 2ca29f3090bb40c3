import type { Redis } from 'ioredis';
import { guardConnection } from '../queue/redis-connections.js';
import type { Tallies, TallyKey } from './tallies.js';
import { TALLY_SCRIPT } from './tally-script.js';
import { intervalOf, mostFailures, patienceOf, type ThrottleScope, type Turn } from './throttle-rules.js';

/** In braces, so that all keys lie in one slot of a Redis cluster. */
const PREFIX = '{huicha-throttle}';

/** Callers remembered per scope (about 200 bytes each); whose tally would end first is forgotten first. */
const LIMIT = 100_000;

type Answer = [waitMs: string, isQueued: '0' | '1'];
type Scripted = Redis & { huichaTally(keys: number, ...rest: (string | number)[]): Promise<Answer> };

/** The counts of all processes. Fails fast: whoever asks has the counts of its own process to go on with. */
export class RedisTallies implements Tallies {
  private readonly redis: Scripted;

  constructor(
    url: string,
    private readonly limit = LIMIT,
  ) {
    this.redis = guardConnection(url) as Scripted;
    this.redis.defineCommand('huichaTally', { lua: TALLY_SCRIPT });
  }

  /** Waits (at most a second) until it can be used, so that a start does not begin with an alarm. */
  async ready(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
  }

  close(): void {
    this.redis.disconnect();
  }

  async claim(keys: readonly TallyKey[], now: number): Promise<number> {
    return Number((await this.act('claim', keys, now))[0]);
  }

  async unclaim(keys: readonly TallyKey[], now: number): Promise<void> {
    await this.act('unclaim', keys, now);
  }

  async turn(keys: readonly TallyKey[], now: number): Promise<Turn | undefined> {
    const [waitMs, isQueued] = await this.act('turn', keys, now);
    return waitMs === '-1' ? undefined : { waitMs: Number(waitMs), isQueued: isQueued === '1' };
  }

  async leave(keys: readonly TallyKey[], now: number): Promise<void> {
    await this.act('leave', keys, now);
  }

  async fail(keys: readonly TallyKey[], now: number): Promise<void> {
    await this.act('fail', keys, now);
  }

  async forget(keys: readonly TallyKey[]): Promise<void> {
    await this.act('forget', keys, 0);
  }

  async failures(key: TallyKey, now: number): Promise<number> {
    return Number((await this.act('failures', [key], now))[0]);
  }

  private act(verb: keyof Tallies, keys: readonly TallyKey[], now: number): Promise<Answer> {
    const names = keys.flatMap(({ scope: { name } }) => [`${PREFIX}:${name}`, `${PREFIX}:${name}:ends`]);
    const callers = keys.flatMap(({ scope, field }) => [field, ...numbersOf(scope)]);
    return this.redis.huichaTally(names.length, ...names, verb, now, this.limit, ...callers);
  }
}

/** As the script reads them: free, first, longest, doubledBy, halfLife, most, interval, patience, kind. */
const numbersOf = (scope: ThrottleScope): (string | number)[] => {
  const { growth } = scope;
  const line = [intervalOf(scope), patienceOf(scope)];
  if (!growth) return [0, 0, 0, 1, 1, 0, ...line, 'line'];
  const { free, firstMs, longestMs, doubledBy = 1, halfLifeMs, isShared } = growth;
  return [free, firstMs, longestMs, doubledBy, halfLifeMs, mostFailures(scope), ...line, isShared ? 'shared' : 'own'];
};
