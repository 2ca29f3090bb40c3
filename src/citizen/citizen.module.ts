import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { ExplanationModule } from '../explanation/explanation.module.js';
import { GuidanceModule } from '../guidance/guidance.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { ReviewModule } from '../review/review.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { CitizenActsController } from './citizen-acts.controller.js';
import { CitizenActsService } from './citizen-acts.service.js';
import { CitizenController } from './citizen.controller.js';
import { CopyController } from './copy.controller.js';
import { ActFormsService } from './pages/act-forms.service.js';
import { FormTokensService } from './pages/form-tokens.service.js';
import { FrontPagesController, PageFilesController } from './pages/front-pages.controller.js';
import { GuidancePagesController } from './pages/guidance-pages.controller.js';
import { NoticePagesController } from './pages/notice-pages.controller.js';
import { ReportPagesController } from './pages/report-pages.controller.js';
import { StatusPagesController } from './pages/status-pages.controller.js';
import { CitizenRegisterService } from './citizen-register.service.js';
import { ReceiptsService } from './receipts.service.js';
import { RegistrationLimitService } from './registration-limit.service.js';
import { StatusService } from './status.service.js';
import { TriesService } from './tries.service.js';

/** The complainant, without an account: by number and query code. */
@Module({
  imports: [
    CasesModule,
    ElectionsModule,
    ExplanationModule,
    GuidanceModule,
    IdentityModule,
    IntakeModule,
    PeopleModule,
    RegionsModule,
    RetentionModule,
    ReviewModule,
    RoutingModule,
  ],
  controllers: [
    CitizenController,
    CitizenActsController,
    CopyController,
    FrontPagesController,
    GuidancePagesController,
    NoticePagesController,
    PageFilesController,
    ReportPagesController,
    StatusPagesController,
  ],
  providers: [
    CitizenRegisterService,
    CitizenActsService,
    StatusService,
    ReceiptsService,
    RegistrationLimitService,
    TriesService,
    FormTokensService,
    ActFormsService,
  ],
})
export class CitizenModule {}
