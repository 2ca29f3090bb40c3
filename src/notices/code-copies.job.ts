import { Inject, Injectable } from '@nestjs/common';
import { VaultService } from '../identity/vault.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { DAY, HOUR, instant, plus } from '../kernel/time.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { JobRoute } from '../platform/queue/job-table.js';

/** At most 7 C after issue; the hour is the job's own pace. */
const KEPT = 7 * DAY - HOUR;

/** Query codes are kept sealed for the receipt, not for ever. */
@Injectable()
export class CodeCopiesJob {
  readonly routes: readonly JobRoute[] = [{ name: 'query-codes.forget', everyMs: HOUR, handler: () => this.forget() }];

  constructor(
    private readonly vault: VaultService,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async forget(): Promise<void> {
    const olderThan = plus(instant(this.clock.now()), -KEPT);
    await this.work.write((tx) => this.vault.destroyCodeCopies(tx, olderThan));
  }
}
