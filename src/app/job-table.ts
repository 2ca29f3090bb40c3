import type { INestApplicationContext, Type } from '@nestjs/common';
import { BreachSweepJob } from '../deadlines/breach-sweep.job.js';
import { MissedRoundsJob } from '../escalation/missed-rounds.job.js';
import { StepTakenJob } from '../escalation/step-taken.job.js';
import { SupervisionDueJob } from '../escalation/supervision-due.job.js';
import { SuspensionsEndJob } from '../escalation/suspensions-end.job.js';
import { EvidenceScansJob } from '../evidence/evidence-scans.job.js';
import { HotspotsJob } from '../hotspots/hotspots.job.js';
import { FormDraftsLapseJob } from '../intake/form-drafts/form-drafts-lapse.job.js';
import { InformationLapseJob } from '../intake/information-lapse.job.js';
import { LadderJob } from '../ladder/ladder.job.js';
import { LookBacksJob } from '../lookback/look-backs.job.js';
import { CodeCopiesJob } from '../notices/code-copies.job.js';
import { FormBatchesJob } from '../forms/batches/form-batches.job.js';
import { NoticeIssuedJob } from '../notices/notice-issued.job.js';
import { DispatchSenderJob } from '../notices/sending/dispatch-sender.job.js';
import { SessionsForgetJob } from '../people/sign-in/sessions-forget.job.js';
import { PublishJob } from '../open311/publish.job.js';
import { WebhooksJob } from '../open311/webhooks/webhooks.job.js';
import { ConflictsJob } from '../routing/conflicts.job.js';
import { ReportsJob } from '../reports/reports.job.js';
import { RetentionJob } from '../retention/retention.job.js';
import { TimetableJob } from '../timetable/timetable.job.js';
import { AuditAnchorJob } from '../platform/audit/audit-anchor.job.js';
import { IdempotencyJob } from '../platform/http/idempotency.job.js';
import { buildJobTable, type JobRoute, type JobTable } from '../platform/queue/job-table.js';

/** What a room's `*.job.ts` is: an injectable that names its messages and schedules with their handlers. */
export type JobSource = { routes: readonly JobRoute[] };

const JOB_SOURCES: readonly Type<JobSource>[] = [
  IdempotencyJob,
  AuditAnchorJob,
  SessionsForgetJob,
  BreachSweepJob,
  StepTakenJob,
  SuspensionsEndJob,
  SupervisionDueJob,
  MissedRoundsJob,
  EvidenceScansJob,
  HotspotsJob,
  LadderJob,
  InformationLapseJob,
  FormDraftsLapseJob,
  LookBacksJob,
  CodeCopiesJob,
  NoticeIssuedJob,
  FormBatchesJob,
  DispatchSenderJob,
  ReportsJob,
  RetentionJob,
  TimetableJob,
  ConflictsJob,
  PublishJob,
  WebhooksJob,
];

/** Every message that some room announces; each has exactly one handler. */
const MESSAGES: readonly string[] = [
  'audit.anchored',
  'calendar.loaded',
  'calendar.moved',
  'case.step-taken',
  'case.nobody-free',
  'people.changed',
  'notice.issued',
  'forms.batch',
  'supervision.due',
  'escalation.raise',
  'alerts.raised',
  'retention.approved',
  'webhook.due',
];

/** Who works what. Throws JobTableError on a double name, a message without a handler or a handler without a message. */
export const jobTable = (app: INestApplicationContext): JobTable =>
  buildJobTable(
    JOB_SOURCES.flatMap((source) => app.get(source, { strict: false }).routes),
    MESSAGES,
  );
