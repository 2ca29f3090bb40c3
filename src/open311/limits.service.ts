import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { MINUTE } from '../kernel/time.js';
import { Throttle } from '../platform/throttle/throttle.js';
import { intervalOf, type ThrottleScope } from '../platform/throttle/throttle-rules.js';
import { KeysService } from './keys.service.js';
import type { Open311Key } from './open311-key.entity.js';
import { Open311Fault } from './open311.filter.js';
import type { Fault } from './query-rules.js';

/** So much of an hour's requests may come at once. */
const AT_ONCE = 15 * MINUTE;
const READS_PER_HOUR = 3_600;

const scopeOf = (name: string, perHour: number): ThrottleScope => ({
  name,
  line: { perSecond: perHour / 3_600, patienceMs: AT_ONCE },
});

/** Keeps one caller from taking the place of all others. Nobody waits; whoever asks too much is told when to come again. */
@Injectable()
export class LimitsService {
  private readonly reads: ThrottleScope;
  private readonly posts: ThrottleScope;

  constructor(
    private readonly keys: KeysService,
    private readonly throttle: Throttle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.reads = scopeOf('open311-read', settings.open311ReadsPerHour ?? READS_PER_HOUR);
    this.posts = scopeOf('open311-key', settings.registrationsPerHour);
  }

  /** A reader is counted by its key where it sends a valid one, else by its address. Throws Open311Fault 429. */
  async admitReader(apiKey: unknown, address: string): Promise<void> {
    const key =
      typeof apiKey === 'string' && apiKey !== '' ? await this.keys.find(apiKey, this.settings.districtCode) : undefined;
    await this.admit(this.reads, key?.id ?? address);
  }

  /** The key of whoever posts; without a valid one the address is counted, as for reading. Throws Open311Fault 403, 429. */
  async admitSender({ api_key: apiKey }: Readonly<Record<string, string>>, address: string): Promise<Open311Key> {
    const key = apiKey ? await this.keys.find(apiKey, this.settings.districtCode) : undefined;
    if (!key) {
      await this.admit(this.reads, address);
      throw new Open311Fault(apiKey ? WRONG_KEY : NO_KEY);
    }
    await this.admit(this.posts, key.id);
    return key;
  }

  /** Whether a form with pictures began with a key in force; without one the address is counted before its pictures are read. Throws Open311Fault 429. */
  async isKnown(apiKey: string | undefined, address: string): Promise<boolean> {
    if (apiKey && (await this.keys.find(apiKey, this.settings.districtCode))) return true;
    await this.admit(this.reads, address);
    return false;
  }

  private async admit(scope: ThrottleScope, value: string): Promise<void> {
    const turn = await this.throttle.turn([{ scope, value }]);
    if (!turn) throw new Open311Fault({ ...TOO_MANY, retryAfter: Math.ceil(intervalOf(scope) / 1000) });
  }
}

const NO_KEY: Fault = { status: 403, description: 'api_key was missing.' };
const WRONG_KEY: Fault = { status: 403, description: 'api_key is not valid.' };
const TOO_MANY: Fault = {
  status: 429,
  description: 'Too many requests with this api_key or from this address; try again later.',
};
