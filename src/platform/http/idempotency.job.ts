import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DAY, HOUR, instant } from '../../kernel/time.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { JobRoute } from '../queue/job-table.js';
import { IdempotencyService } from './idempotency.service.js';

/** As long as a query code is kept for a repeat (7 C). */
const KEPT = 7 * DAY;

@Injectable()
export class IdempotencyJob {
  readonly routes: readonly JobRoute[] = [{ name: 'idempotency.forget', everyMs: HOUR, handler: () => this.forget() }];

  constructor(
    private readonly idempotency: IdempotencyService,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async forget(): Promise<void> {
    const before = instant(this.clock.now().getTime() - KEPT);
    await this.work.write((tx) => this.idempotency.forget(tx, before));
  }
}
