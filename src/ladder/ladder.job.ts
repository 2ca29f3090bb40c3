import { Injectable } from '@nestjs/common';
import { RUNGS_DUE } from '../deadlines/rung-alarms.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { DigestsService } from './digests.service.js';
import { FireRungsService } from './fire-rungs.service.js';
import { RaiseService } from './raise.service.js';
import { RungSweepService } from './rung-sweep.service.js';

const SWEEP_EVERY_MS = 30_000;

/** What wakes the ladder: alarms, the sweep that needs none, news of grave matters, and messages that are ready to go. */
@Injectable()
export class LadderJob {
  readonly routes: readonly JobRoute[] = [
    { name: RUNGS_DUE, kind: 'alarm', queue: 'deadlines', handler: () => this.rungs.fireDue() },
    { name: 'rungs.sweep', everyMs: SWEEP_EVERY_MS, queue: 'deadlines', handler: () => this.sweeps.sweep() },
    {
      name: 'escalation.raise',
      queue: 'deadlines',
      handler: ({ payload }) => {
        const { caseId, rung, trigger, subjectId } = payload;
        const subject = typeof subjectId === 'string' ? subjectId : null;
        return this.raises.raise({ caseId: String(caseId), rung: String(rung), trigger: String(trigger), subjectId: subject });
      },
    },
    { name: 'alerts.raised', queue: 'notices', handler: ({ payload }) => this.digests.gather(String(payload['staffId'])) },
  ];

  constructor(
    private readonly rungs: FireRungsService,
    private readonly sweeps: RungSweepService,
    private readonly raises: RaiseService,
    private readonly digests: DigestsService,
  ) {}
}
