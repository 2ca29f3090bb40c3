import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, MINUTE } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { MissedRoundsService } from './missed-rounds.service.js';

/** Every minute: letters of supervision that nobody answered in time. */
@Injectable()
export class MissedRoundsJob {
  readonly routes: readonly JobRoute[] = [
    {
      name: 'supervisions.missed',
      everyMs: MINUTE,
      queue: 'deadlines',
      handler: () => this.rounds.sweep(instant(this.clock.now())),
    },
  ];

  constructor(
    private readonly rounds: MissedRoundsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}
}
