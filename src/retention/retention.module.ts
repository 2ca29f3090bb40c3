import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DataCopyService } from './data-copy.service.js';
import { DueDataService } from './due-data.service.js';
import { ErasureService } from './erasure.service.js';
import { RetentionPolicy } from './retention-policy.service.js';
import { RetentionController } from './retention.controller.js';
import { RetentionJob } from './retention.job.js';
import { RetentionPlansService } from './retention-plans.service.js';

/** How long personal data is kept, how it goes, and the complainant's right to a copy (R58–R60). */
@Module({
  imports: [CasesModule, ElectionsModule, EvidenceModule, IdentityModule, PeopleModule],
  controllers: [RetentionController],
  providers: [RetentionPolicy, DueDataService, RetentionPlansService, ErasureService, RetentionJob, DataCopyService],
  exports: [RetentionPlansService, ErasureService, DataCopyService],
})
export class RetentionModule {}
