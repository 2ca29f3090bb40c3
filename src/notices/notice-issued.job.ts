import { Injectable } from '@nestjs/common';
import type { JobRoute } from '../platform/queue/job-table.js';
import { PrintingService } from './printing.service.js';

/** What was issued is printed. */
@Injectable()
export class NoticeIssuedJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'notice.issued', queue: 'notices', handler: ({ payload }) => this.printing.print(String(payload['noticeId'])) },
  ];

  constructor(private readonly printing: PrintingService) {}
}
