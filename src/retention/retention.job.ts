import { Injectable } from '@nestjs/common';
import { HOUR } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { ErasureService } from './erasure.service.js';

/** At once after the approval, and hourly for a list whose worker died. */
@Injectable()
export class RetentionJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'retention.approved', handler: () => this.erase() },
    { name: 'retention.erase', everyMs: HOUR, handler: () => this.erase() },
  ];

  constructor(private readonly erasure: ErasureService) {}

  private async erase(): Promise<void> {
    await this.erasure.run();
  }
}
