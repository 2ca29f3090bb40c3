import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { MessagingModule } from '../platform/messaging/messaging.module.js';
import { DispatchClaimsService } from './sending/dispatch-claims.service.js';
import { DispatchPlanningService } from './sending/dispatch-planning.service.js';
import { DispatchSenderJob } from './sending/dispatch-sender.job.js';
import { DispatchSigns } from './sending/dispatch-signs.js';
import { SmsReportsService } from './sending/sms-reports.service.js';
import { SmsReportsController } from './sms-reports.controller.js';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { GuidanceModule } from '../guidance/guidance.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { CodeCopiesJob } from './code-copies.job.js';
import { DeliveriesService } from './deliveries.service.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { NoticeIssuedJob } from './notice-issued.job.js';
import { DeliveryListController } from './delivery-list.controller.js';
import { DeliveryListService } from './delivery-list.service.js';
import { ProofService } from './proof.service.js';
import { StrandedService } from './sending/stranded.service.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { PrintingService } from './printing.service.js';

/** Notices: printed, served, and proven to have arrived. */
@Module({
  imports: [
    CalendarModule,
    MessagingModule,
    CasesModule,
    DeadlinesModule,
    ElectionsModule,
    EvidenceModule,
    GuidanceModule,
    IdentityModule,
    PeopleModule,
    RegionsModule,
  ],
  controllers: [NoticesController, DeliveryListController, SmsReportsController],
  providers: [
    NoticeFactsService,
    PrintingService,
    NoticesService,
    DeliveriesService,
    NoticeIssuedJob,
    CodeCopiesJob,
    DispatchPlanningService,
    DispatchClaimsService,
    DispatchSenderJob,
    DispatchSigns,
    SmsReportsService,
    ProofService,
    StrandedService,
    DeliveryListService,
  ],
  exports: [NoticesService, DeliveriesService, NoticeIssuedJob, CodeCopiesJob, DispatchSenderJob],
})
export class NoticesModule {}
