import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ConclusionsService } from './conclusions.service.js';
import { FindingsSubmissionsService } from './findings-submissions.service.js';
import { FindingsService } from './findings.service.js';
import { SiteVisitsService } from './site-visits.service.js';
import { StartVerificationService } from './start-verification.service.js';
import { VerificationController } from './verification.controller.js';

const services = [ConclusionsService, FindingsService, FindingsSubmissionsService, SiteVisitsService, StartVerificationService];

/** What is true of each allegation: plan, visit, findings, and a leader's approval of them. */
@Module({
  imports: [CasesModule, DeadlinesModule, ElectionsModule, EvidenceModule, IdentityModule],
  controllers: [VerificationController],
  providers: services,
  exports: services,
})
export class VerificationModule {}
