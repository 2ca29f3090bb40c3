import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { FillingsService } from './fillings.service.js';
import { LookBackCases } from './look-back-cases.js';
import { LookBackListService } from './look-back-list.service.js';
import { LookBacksJob } from './look-backs.job.js';
import { LookbackController } from './lookback.controller.js';
import { OpenLookBacksService } from './open-look-backs.service.js';

/** Look-backs (回查): after each stage, village by village, and after a re-run. */
@Module({
  imports: [CasesModule, ElectionsModule, IdentityModule, PeopleModule, RegionsModule],
  controllers: [LookbackController],
  providers: [FillingsService, LookBackCases, LookBackListService, LookBacksJob, OpenLookBacksService],
  exports: [FillingsService, LookBackListService, OpenLookBacksService],
})
export class LookbackModule {}
