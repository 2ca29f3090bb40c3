import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { ClocksService } from './clocks.service.js';

const EVERY_MS = 30_000;

/** Every 30 s: what ran out is marked, whoever slept. */
@Injectable()
export class BreachSweepJob {
  readonly routes: readonly JobRoute[] = [{ name: 'deadlines.sweep', everyMs: EVERY_MS, handler: () => this.sweep() }];

  constructor(
    private readonly clocks: ClocksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async sweep(): Promise<void> {
    const now = instant(this.clock.now());
    await this.clocks.sweepBreaches(now);
    await this.clocks.endLapsedWindows(now);
  }
}
