import { Injectable, Logger } from '@nestjs/common';
import { MINUTE } from '../../kernel/time.js';
import type { Job } from '../queue/job-queue.js';
import type { JobRoute } from '../queue/job-table.js';
import { AuditAnchors } from './audit-anchors.js';

/** Makes the daily anchor and gives it out: into the log, which is kept apart from the database. */
@Injectable()
export class AuditAnchorJob {
  private readonly log = new Logger('audit');
  readonly routes: readonly JobRoute[] = [
    { name: 'audit.anchor', everyMs: 10 * MINUTE, handler: () => this.anchors.anchorEnded() },
    { name: 'audit.anchored', handler: (job) => this.tell(job) },
  ];

  constructor(private readonly anchors: AuditAnchors) {}

  private async tell({ payload }: Job): Promise<void> {
    const { district, day, count, seq, hash } = payload;
    this.log.log(`anchor of ${day}: district ${district}, ${count} entries, ${seq} in all, head ${hash}`);
  }
}
