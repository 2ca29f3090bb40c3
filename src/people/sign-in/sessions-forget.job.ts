import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DAY, HOUR, instant } from '../../kernel/time.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { JobRoute } from '../../platform/queue/job-table.js';

/** Addresses and browsers of staff are kept no longer; who signed in when stays in the audit. */
const KEPT = 90 * DAY;

@Injectable()
export class SessionsForgetJob {
  readonly routes: readonly JobRoute[] = [{ name: 'sessions.forget', everyMs: HOUR, handler: () => this.forget() }];

  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async forget(): Promise<void> {
    const before = instant(this.clock.now().getTime() - KEPT);
    await this.work.write((tx) => tx.change('DELETE FROM staff_sessions WHERE expires_at < ?', [before]));
  }
}
