import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Throttle } from '../platform/throttle/throttle.js';
import { intervalOf, type ThrottleScope } from '../platform/throttle/throttle-rules.js';
import { registrationScope } from './try-limits.js';

const TOO_MANY = refusal(
  'registration.too-many',
  '从您所在的网络登记得过多，请稍后再试；急事请打登记电话，或到登记处当面反映。',
  'Too many complaints were registered from your network; try again later, or call or visit the desk if it cannot wait.',
);

/** Keeps one address from filling the register. Generous: a village may share an address, and a citizen is not to be turned away. */
@Injectable()
export class RegistrationLimitService {
  private readonly scope: ThrottleScope;

  constructor(
    private readonly throttle: Throttle,
    @Inject(SETTINGS) { registrationsPerHour }: Settings,
  ) {
    this.scope = registrationScope(registrationsPerHour);
  }

  /** Throws Problem 429 `registration.too-many`. */
  async admit(address: string): Promise<void> {
    const turn = await this.throttle.turn([{ scope: this.scope, value: address }]);
    if (!turn) throw new Problem(429, TOO_MANY, { retryAfter: Math.ceil(intervalOf(this.scope) / 1000) });
  }
}
