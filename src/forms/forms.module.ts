import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { GuidanceModule } from '../guidance/guidance.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PapersModule } from '../platform/papers/papers.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { BatchFilesService } from './batches/batch-files.service.js';
import { BatchPrinterService } from './batches/batch-printer.service.js';
import { FormBatchesController } from './batches/form-batches.controller.js';
import { FormBatchesJob } from './batches/form-batches.job.js';
import { FormBatchesService } from './batches/form-batches.service.js';
import { FormFactsService } from './facts/form-facts.service.js';
import { FormWordsService } from './facts/form-words.service.js';
import { FormPapersService } from './form-papers.service.js';
import { FormPrintService } from './form-print.service.js';
import { FormViewsService } from './form-views.service.js';
import { FormsController } from './forms.controller.js';
import { FormsService } from './forms.service.js';
import { FormWordsMaskService } from './form-words-mask.service.js';
import { LeakCheckService } from './leak-check.service.js';
import { PublicNoticesService } from './public-notices.service.js';
import { UnitsService } from './units.service.js';

/** Forms: what goes on paper, with number and seal, and never with the wrong name. */
@Module({
  imports: [
    CasesModule,
    DeadlinesModule,
    ElectionsModule,
    EvidenceModule,
    GuidanceModule,
    IdentityModule,
    PeopleModule,
    PapersModule,
    RegionsModule,
  ],
  controllers: [FormsController, FormBatchesController],
  providers: [
    FormFactsService,
    FormWordsService,
    FormPapersService,
    FormPrintService,
    FormViewsService,
    FormsService,
    LeakCheckService,
    PublicNoticesService,
    FormWordsMaskService,
    UnitsService,
    BatchFilesService,
    BatchPrinterService,
    FormBatchesService,
    FormBatchesJob,
  ],
  exports: [PublicNoticesService, FormBatchesJob],
})
export class FormsModule {}
