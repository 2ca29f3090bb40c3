import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { HOUR, MINUTE } from '../../kernel/time.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { ThrottleScope } from '../../platform/throttle/throttle-rules.js';
import { Throttle, type ThrottleKey } from '../../platform/throttle/throttle.js';
import { FORM_LASTS, secondsToWait } from './form-age-rules.js';

const PURPOSE = 'citizen/report-form';

/** Counted, never refused: only the delay of a form grows with them. */
const REPORTS_FROM_ADDRESS: ThrottleScope = {
  name: 'report-address',
  growth: { free: 3, firstMs: 1, longestMs: 1, halfLifeMs: 30 * MINUTE },
};
const REPORTS: ThrottleScope = {
  name: 'report-everybody',
  growth: { free: 200, firstMs: 1, longestMs: 1, halfLifeMs: HOUR, isShared: true },
};

/** `key` makes the sending of one form one registration, however often it is pressed. */
export type OpenForm = { key: string; issuedAt: number };

/** What an open form carries to prove when it was opened: nothing is kept of it here. */
@Injectable()
export class FormTokensService {
  constructor(
    private readonly hash: KeyedHash,
    private readonly throttle: Throttle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  issue(): string {
    const form = `${this.now().toString(36)}~${newId()}`;
    return `${form}~${this.hash.hash(PURPOSE, form)}`;
  }

  /** Nothing where it is not ours, or too old. */
  read(token: string): OpenForm | undefined {
    const [opened = '', key = '', signature] = token.split('~');
    if (!this.hash.matches(PURPOSE, `${opened}~${key}`, signature)) return undefined;
    const issuedAt = parseInt(opened, 36);
    return this.now() - issuedAt > FORM_LASTS ? undefined : { key, issuedAt };
  }

  /** Seconds until the form may be sent from this address. */
  async wait({ issuedAt }: OpenForm, address: string): Promise<number> {
    const [fromAddress, fromEverybody] = await Promise.all(keysOf(address).map((key) => this.throttle.failures(key)));
    return secondsToWait(issuedAt, this.now(), { fromAddress: fromAddress ?? 0, fromEverybody: fromEverybody ?? 0 });
  }

  /** One more came from there. */
  count(address: string): Promise<void> {
    return this.throttle.failed(keysOf(address));
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const keysOf = (address: string): ThrottleKey[] => [
  { scope: REPORTS_FROM_ADDRESS, value: address },
  { scope: REPORTS, value: '' },
];
