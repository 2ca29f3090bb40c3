import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { EndSuspensionService } from './end-suspension.service.js';
import { EscalationController } from './escalation.controller.js';
import { ExtensionsService } from './extensions.service.js';
import { StepTakenJob } from './step-taken.job.js';
import { StepTakenService } from './step-taken.service.js';
import { SupervisionsService } from './supervisions.service.js';
import { SuspensionsEndJob } from './suspensions-end.job.js';
import { SuspensionsService } from './suspensions.service.js';
import { IdentityModule } from '../identity/identity.module.js';

/** Supervision, suspension, extension; the ladder will hang here. */
@Module({
  imports: [CasesModule, DeadlinesModule, IdentityModule],
  controllers: [EscalationController],
  providers: [
    SupervisionsService,
    SuspensionsService,
    EndSuspensionService,
    ExtensionsService,
    StepTakenService,
    StepTakenJob,
    SuspensionsEndJob,
  ],
  exports: [SupervisionsService, SuspensionsService, ExtensionsService, StepTakenJob, SuspensionsEndJob],
})
export class EscalationModule {}
