import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { ClocksService } from './clocks.service.js';
import { RungBackfill } from './rung-backfill.js';

const EVERY_MS = 30_000;

/** Every 30 s: what ran out is marked, whoever slept. Cursors that nothing else would set are set first. */
@Injectable()
export class BreachSweepJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'deadlines.sweep', everyMs: EVERY_MS, queue: 'deadlines', handler: () => this.sweep() },
  ];

  constructor(
    private readonly clocks: ClocksService,
    private readonly backfill: RungBackfill,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async sweep(): Promise<void> {
    await this.backfill.keepUp();
    const now = instant(this.clock.now());
    await this.clocks.sweepBreaches(now);
    await this.clocks.endLapsedWindows(now);
  }
}
