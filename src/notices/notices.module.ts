import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { GuidanceModule } from '../guidance/guidance.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { CodeCopiesJob } from './code-copies.job.js';
import { DeliveriesService } from './deliveries.service.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { NoticeIssuedJob } from './notice-issued.job.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { PrintingService } from './printing.service.js';

/** Notices: printed, served, and proven to have arrived. */
@Module({
  imports: [CasesModule, DeadlinesModule, ElectionsModule, GuidanceModule, IdentityModule, PeopleModule, RegionsModule],
  controllers: [NoticesController],
  providers: [NoticeFactsService, PrintingService, NoticesService, DeliveriesService, NoticeIssuedJob, CodeCopiesJob],
  exports: [NoticesService, DeliveriesService, NoticeIssuedJob, CodeCopiesJob],
})
export class NoticesModule {}
