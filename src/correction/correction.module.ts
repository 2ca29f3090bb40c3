import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ActionsService } from './actions.service.js';
import { CompletionsService } from './completions.service.js';
import { CorrectionController } from './correction.controller.js';
import { CorrectionsService } from './corrections.service.js';

/** Correction (纠正): ordered, done, checked by another, agreed with the town. */
@Module({
  imports: [CasesModule, DeadlinesModule, EvidenceModule, IdentityModule, PeopleModule],
  controllers: [CorrectionController],
  providers: [ActionsService, CompletionsService, CorrectionsService],
  exports: [ActionsService, CompletionsService, CorrectionsService],
})
export class CorrectionModule {}
