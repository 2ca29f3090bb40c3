import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { CodeWordsService } from './beside/code-words.service.js';
import { DeskQuestionsController } from './beside/desk-questions.controller.js';
import { PetitionerService } from './beside/petitioner.service.js';
import { SimilarCasesService } from './beside/similar-cases.service.js';
import { SuggestionsService } from './beside/suggestions.service.js';
import { CaseEvidenceController } from './case-evidence.controller.js';
import { CaseEvidenceService } from './case-evidence.service.js';
import { CaseLinksController } from './case-links.controller.js';
import { CaseLinksService } from './case-links.service.js';
import { DeskDecisionsService } from './desk-decisions.service.js';
import { DeskRecordsService } from './desk-records.service.js';
import { DraftConflictsService } from './form-drafts/draft-conflicts.service.js';
import { DraftSeals } from './form-drafts/draft-seals.js';
import { FormDraftsController } from './form-drafts/form-drafts.controller.js';
import { FormDraftsLapseJob } from './form-drafts/form-drafts-lapse.job.js';
import { FormDraftsService } from './form-drafts/form-drafts.service.js';
import { IdentityDeskService } from './identity-desk.service.js';
import { InformationLapseJob } from './information-lapse.job.js';
import { InformationRequestsService } from './information-requests.service.js';
import { IntakeAccusedService } from './intake-accused.service.js';
import { IntakeCodesService } from './intake-codes.service.js';
import { IntakePlacesService } from './intake-places.service.js';
import { IntakeRecordsController } from './intake-records.controller.js';
import { IntakeStepsController } from './intake-steps.controller.js';
import { MergesService } from './merges.service.js';
import { RedactionService } from './redaction.service.js';
import { ReachedLaterService } from './reached-later.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterDraftsService } from './register-drafts.service.js';
import { RegisterService } from './register.service.js';
import { RelaysController } from './relays.controller.js';
import { RepeatPetitionsService } from './repeat-petitions.service.js';
import { RespondentsService } from './respondents.service.js';
import { SupplementTextsService } from './supplement-texts.service.js';
import { SupplementsService } from './supplements.service.js';
import { VecRelaysService } from './vec-relays.service.js';
import { WithdrawalsService } from './withdrawals.service.js';

const parts = [
  CodeWordsService,
  CaseLinksService,
  DraftConflictsService,
  DraftSeals,
  FormDraftsService,
  PetitionerService,
  SimilarCasesService,
  SuggestionsService,
  IntakeAccusedService,
  IntakeCodesService,
  IntakePlacesService,
  ReachedLaterService,
  RegisterDraftsService,
  RepeatPetitionsService,
  SupplementTextsService,
];
const verbs = [
  RegisterService,
  SupplementsService,
  InformationRequestsService,
  DeskRecordsService,
  RedactionService,
  RespondentsService,
  IdentityDeskService,
  CaseEvidenceService,
  VecRelaysService,
  WithdrawalsService,
  DeskDecisionsService,
  MergesService,
  InformationLapseJob,
  FormDraftsLapseJob,
];

/** Intake (来电、来信、来访): from the first word to a case that can be accepted. */
@Module({
  imports: [
    CalendarModule,
    CasesModule,
    DeadlinesModule,
    ElectionsModule,
    EvidenceModule,
    IdentityModule,
    PeopleModule,
    RegionsModule,
  ],
  controllers: [
    RegisterController,
    FormDraftsController,
    DeskQuestionsController,
    CaseLinksController,
    IntakeRecordsController,
    RelaysController,
    CaseEvidenceController,
    IntakeStepsController,
  ],
  providers: [...parts, ...verbs],
  exports: verbs,
})
export class IntakeModule {}
