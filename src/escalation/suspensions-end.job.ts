import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, MINUTE } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { EndSuspensionService } from './end-suspension.service.js';

/** Suspensions end with their last day. */
@Injectable()
export class SuspensionsEndJob {
  readonly routes: readonly JobRoute[] = [
    {
      name: 'suspensions.end',
      everyMs: 10 * MINUTE,
      queue: 'deadlines',
      handler: () => this.endings.endLapsed(instant(this.clock.now())),
    },
  ];

  constructor(
    private readonly endings: EndSuspensionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}
}
