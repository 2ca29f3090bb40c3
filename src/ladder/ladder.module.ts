import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import { AlertWriter } from './alert-writer.service.js';
import { AlertsController } from './alerts.controller.js';
import { AlertsService } from './alerts.service.js';
import { DigestsService } from './digests.service.js';
import { DutyController } from './duty.controller.js';
import { DutyService } from './duty.service.js';
import { FireBatch } from './fire-batch.service.js';
import { FireRungsService } from './fire-rungs.service.js';
import { LadderSigns } from './ladder-signs.js';
import { LadderJob } from './ladder.job.js';
import { LateNoticesService } from './late-notices.service.js';
import { MoveUpService } from './move-up.service.js';
import { RaiseService } from './raise.service.js';
import { RungNumbers } from './rung-numbers.js';
import { RungSweepService } from './rung-sweep.service.js';
import { StuckRungsService } from './stuck-rungs.service.js';

/** The escalation ladder at work: rungs fire, people are told and acknowledge, what reaches nobody is an alarm. */
@Module({
  imports: [CalendarModule, CasesModule, DeadlinesModule, IdentityModule, PeopleModule],
  controllers: [AlertsController, DutyController],
  providers: [
    AcknowledgementsService,
    AlertWriter,
    AlertsService,
    DigestsService,
    DutyService,
    FireBatch,
    FireRungsService,
    LadderJob,
    LadderSigns,
    LateNoticesService,
    MoveUpService,
    RaiseService,
    RungNumbers,
    RungSweepService,
    StuckRungsService,
  ],
  exports: [FireRungsService, LadderJob],
})
export class LadderModule {}
