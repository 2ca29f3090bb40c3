import { Injectable } from '@nestjs/common';
import type { JobRoute } from '../platform/queue/job-table.js';
import { SupervisionDueService } from './supervision-due.service.js';

/** A rung of the ladder asks for a letter of supervision. */
@Injectable()
export class SupervisionDueJob {
  readonly routes: readonly JobRoute[] = [
    {
      name: 'supervision.due',
      queue: 'deadlines',
      handler: ({ payload }) =>
        this.supervisions.issue({
          caseId: String(payload['caseId']),
          groupId: String(payload['groupId']),
          escalationId: String(payload['escalationId']),
        }),
    },
  ];

  constructor(private readonly supervisions: SupervisionDueService) {}
}
