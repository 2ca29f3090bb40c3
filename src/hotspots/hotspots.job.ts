import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { CountHotspotsService } from './count-hotspots.service.js';

const EVERY_MS = 30_000;

@Injectable()
export class HotspotsJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'hotspots.count', everyMs: EVERY_MS, handler: () => this.hotspots.count(instant(this.clock.now())) },
  ];

  constructor(
    private readonly hotspots: CountHotspotsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}
}
