import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CaseExportService } from './papers/case-export.service.js';
import { CasePrintService } from './papers/case-print.service.js';
import { PapersController } from './papers/papers.controller.js';
import { CaseFiguresService } from './figures/case-figures.service.js';
import { CaseFilesService } from './case-files.service.js';
import { CaseListService } from './case-list.service.js';
import { CaseViewsService } from './case-views.service.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { FindConflictsService } from './find-conflicts.service.js';
import { NobodyFreeService } from './nobody-free.service.js';
import { ReviseConflictsService } from './revise-conflicts.service.js';
import { ShutOutService } from './shut-out.service.js';
import { NameVerifiersService } from './name-verifiers.service.js';
import { NoticeDeskService } from './notice-desk.service.js';
import { OrderActions } from './order-actions.js';
import { CaseCountsService } from './queues/case-counts.service.js';
import { CaseNewsService } from './queues/case-news.service.js';
import { TagsController } from './queues/tags.controller.js';
import { TagWordsService } from './queues/tag-words.service.js';
import { TagsService } from './queues/tags.service.js';
import { RaiseAlertsService } from './raise-alerts.service.js';
import { ReexamineCasesService } from './reexamine-cases.service.js';
import { RegisterCaseService } from './register-case.service.js';
import { RerunLookBacks } from './rerun-look-back.js';
import { SeatsService } from './seats.service.js';
import { TakeStepService } from './take-step.service.js';
import { VacateSeatsService } from './vacate-seats.service.js';
import { WithdrawPersonsService } from './withdraw-persons.service.js';

const services = [
  CaseCountsService,
  CaseNewsService,
  CaseExportService,
  CaseFiguresService,
  CaseFilesService,
  CaseListService,
  CasePrintService,
  CaseViewsService,
  CasesService,
  ClockContextsService,
  FindConflictsService,
  NobodyFreeService,
  ReviseConflictsService,
  ShutOutService,
  NameVerifiersService,
  NoticeDeskService,
  OrderActions,
  RaiseAlertsService,
  ReexamineCasesService,
  RegisterCaseService,
  RerunLookBacks,
  SeatsService,
  TagWordsService,
  TagsService,
  TakeStepService,
  VacateSeatsService,
  WithdrawPersonsService,
];

/** The spine: the case file, its life cycle, and who may do what. */
@Module({
  imports: [CalendarModule, DeadlinesModule, ElectionsModule, IdentityModule, PeopleModule, RegionsModule],
  controllers: [CasesController, PapersController, TagsController],
  providers: services,
  exports: services,
})
export class CasesModule {}
