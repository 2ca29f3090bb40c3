import { Injectable } from '@nestjs/common';
import type { JobRoute } from '../platform/queue/job-table.js';
import { StepTakenService } from './step-taken.service.js';

/** Every step of every case passes here. */
@Injectable()
export class StepTakenJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'case.step-taken', handler: ({ payload }) => this.steps.follow(String(payload['caseId'])) },
  ];

  constructor(private readonly steps: StepTakenService) {}
}
