import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, MINUTE } from '../kernel/time.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { InformationRequestsService } from './information-requests.service.js';

/** Every 10 min: requests that nobody answered in time end, and triage goes on. */
@Injectable()
export class InformationLapseJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'information-requests.lapse', everyMs: 10 * MINUTE, queue: 'deadlines', handler: () => this.sweep() },
  ];

  constructor(
    private readonly reader: Reader,
    private readonly requests: InformationRequestsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async sweep(): Promise<void> {
    const due = await this.reader.sql<{ case_id: string; district_code: string }>(
      `SELECT r.case_id, c.district_code FROM information_requests r JOIN cases c ON c.id = r.case_id
       WHERE r.answered_at IS NULL AND r.lapsed_at IS NULL AND r.due_at <= ? AND c.state <> 'closed' ORDER BY r.id`,
      [instant(this.clock.now())],
    );
    for (const { case_id, district_code } of due) await this.requests.lapse(district_code, case_id);
  }
}
