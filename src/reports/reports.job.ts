import { Injectable } from '@nestjs/common';
import { MINUTE } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { KeptReportsService } from './kept-reports.service.js';

@Injectable()
export class ReportsJob {
  readonly routes: readonly JobRoute[] = [{ name: 'reports.daily', everyMs: MINUTE, handler: () => this.kept.keepDue() }];

  constructor(private readonly kept: KeptReportsService) {}
}
