import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { HOUR, instant } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { OpenLookBacksService } from './open-look-backs.service.js';

/** Hourly and at the start: a stage ends at midnight, whoever slept then. */
@Injectable()
export class LookBacksJob {
  readonly routes: readonly JobRoute[] = [{ name: 'look-backs.open', everyMs: HOUR, handler: () => this.open() }];

  constructor(
    private readonly lookBacks: OpenLookBacksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async open(): Promise<void> {
    await this.lookBacks.openDue(instant(this.clock.now()));
  }
}
