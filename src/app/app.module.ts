import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { CitizenModule } from '../citizen/citizen.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import type { Clock } from '../kernel/clock.js';
import type { Settings } from '../platform/config/settings.js';
import { ActorGuard } from '../people/actor.guard.js';
import { PeopleModule } from '../people/people.module.js';
import { AuditInterceptor } from '../platform/audit/audit.interceptor.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { BackupModule } from '../platform/backup/backup.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import type { RoomSchema } from '../platform/database/schema.js';
import { FileSigns } from '../platform/files/file-signs.js';
import { MetricsModule } from '../platform/metrics/metrics.module.js';
import { OutboxModule } from '../platform/outbox/outbox.module.js';
import { QueueModule } from '../platform/queue/queue.module.js';
import { SchedulesModule } from '../platform/schedules/schedules.module.js';
import { ThrottleModule } from '../platform/throttle/throttle.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { AuditController } from './audit/audit.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { JobsController } from './jobs.controller.js';
import { MetricsController } from './metrics.controller.js';
import { CitizenPortsModule } from './citizen-ports.module.js';
import { QueueSigns } from './queue-signs.js';
import { IntakeModule } from '../intake/intake.module.js';
import { ReviewModule } from '../review/review.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { CorrectionModule } from '../correction/correction.module.js';
import { ExplanationModule } from '../explanation/explanation.module.js';
import { EscalationModule } from '../escalation/escalation.module.js';
import { HotspotsModule } from '../hotspots/hotspots.module.js';
import { LadderModule } from '../ladder/ladder.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { TimetableModule } from '../timetable/timetable.module.js';
import { LookbackModule } from '../lookback/lookback.module.js';
import { GuidanceModule } from '../guidance/guidance.module.js';
import { QueuesModule } from '../queues/queues.module.js';
import { StatisticsModule } from '../statistics/statistics.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { Open311Module } from '../open311/open311.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { MachinesModule } from './machines.module.js';

/** What every room may use, beside settings, keys and files. */
const MACHINES = [MetricsModule, QueueModule, OutboxModule, SchedulesModule, AuditModule, BackupModule, ThrottleModule];

/** Table of contents: the rooms, from the ground up. */
const ROOMS = [
  RegionsModule,
  CalendarModule,
  PeopleModule,
  ElectionsModule,
  DeadlinesModule,
  IdentityModule,
  EvidenceModule,
  CasesModule,
  IntakeModule,
  RoutingModule,
  VerificationModule,
  CorrectionModule,
  ExplanationModule,
  ReviewModule,
  EscalationModule,
  LadderModule,
  HotspotsModule,
  TimetableModule,
  RetentionModule,
  LookbackModule,
  GuidanceModule,
  NoticesModule,
  FormsModule,
  CitizenPortsModule,
  CitizenModule,
  QueuesModule,
  StatisticsModule,
  ReportsModule,
  Open311Module,
];

/** The whole application. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, schema: RoomSchema, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [MachinesModule.forRoot(settings, clock), DatabaseModule.forRoot(schema), ...MACHINES, ...ROOMS],
      controllers: [AuditController, DeskController, HealthController, JobsController, MetricsController],
      providers: [
        HealthService,
        QueueSigns,
        FileSigns,
        { provide: APP_GUARD, useExisting: ActorGuard },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
      ],
    };
  }
}
