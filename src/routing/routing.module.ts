import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AcceptService } from './accept.service.js';
import { CityTransferService } from './city-transfer.service.js';
import { ConflictsJob } from './conflicts.job.js';
import { ExclusionsService } from './exclusions.service.js';
import { PartialTransfersService } from './partial-transfers.service.js';
import { ReassignmentsService } from './reassignments.service.js';
import { RecusalsService } from './recusals.service.js';
import { RouteDisputesService } from './route-disputes.service.js';
import { RoutingRecordsController } from './routing-records.controller.js';
import { RoutingStepsController } from './routing-steps.controller.js';
import { TakeOverService } from './take-over.service.js';
import { TransferService } from './transfer.service.js';

const services = [
  AcceptService,
  CityTransferService,
  ConflictsJob,
  PartialTransfersService,
  ReassignmentsService,
  RecusalsService,
  RouteDisputesService,
  TakeOverService,
  TransferService,
];

/** Whose case it is: acceptance, transfer, take-over, dispute, recusal, reassignment. */
@Module({
  imports: [CalendarModule, CasesModule, DeadlinesModule, IdentityModule, PeopleModule],
  controllers: [RoutingStepsController, RoutingRecordsController],
  providers: [...services, ExclusionsService],
  exports: services,
})
export class RoutingModule {}
