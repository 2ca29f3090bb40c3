import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { EndSuspensionService } from './end-suspension.service.js';
import { EscalationController } from './escalation.controller.js';
import { ExtensionsService } from './extensions.service.js';
import { StepTakenJob } from './step-taken.job.js';
import { StepTakenService } from './step-taken.service.js';
import { MissedRoundsJob } from './missed-rounds.job.js';
import { MissedRoundsService } from './missed-rounds.service.js';
import { SupervisionDueJob } from './supervision-due.job.js';
import { SupervisionDueService } from './supervision-due.service.js';
import { SupervisionRounds } from './supervision-rounds.js';
import { SupervisionsService } from './supervisions.service.js';
import { SuspensionsEndJob } from './suspensions-end.job.js';
import { SuspensionsService } from './suspensions.service.js';
import { UrgentReportsService } from './urgent-reports.service.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';

/** Supervision, suspension, extension, reports of urgent matters; the ladder itself is the room `ladder`. */
@Module({
  imports: [CasesModule, DeadlinesModule, IdentityModule, PeopleModule],
  controllers: [EscalationController],
  providers: [
    SupervisionsService,
    SupervisionRounds,
    SupervisionDueService,
    SupervisionDueJob,
    MissedRoundsService,
    MissedRoundsJob,
    UrgentReportsService,
    SuspensionsService,
    EndSuspensionService,
    ExtensionsService,
    StepTakenService,
    StepTakenJob,
    SuspensionsEndJob,
  ],
  exports: [
    SupervisionsService,
    SuspensionsService,
    ExtensionsService,
    StepTakenJob,
    SuspensionsEndJob,
    SupervisionDueJob,
    MissedRoundsJob,
  ],
})
export class EscalationModule {}
