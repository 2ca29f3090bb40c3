import type { INestApplicationContext, Type } from '@nestjs/common';
import { BreachSweepJob } from '../deadlines/breach-sweep.job.js';
import { StepTakenJob } from '../escalation/step-taken.job.js';
import { SuspensionsEndJob } from '../escalation/suspensions-end.job.js';
import { InformationLapseJob } from '../intake/information-lapse.job.js';
import { LookBacksJob } from '../lookback/look-backs.job.js';
import { CodeCopiesJob } from '../notices/code-copies.job.js';
import { NoticeIssuedJob } from '../notices/notice-issued.job.js';
import { IdempotencyJob } from '../platform/http/idempotency.job.js';
import { buildJobTable, type JobRoute, type JobTable } from '../platform/queue/job-table.js';

/** What a room's `*.job.ts` is: an injectable that names its messages and schedules with their handlers. */
export type JobSource = { routes: readonly JobRoute[] };

const JOB_SOURCES: readonly Type<JobSource>[] = [
  IdempotencyJob,
  BreachSweepJob,
  StepTakenJob,
  SuspensionsEndJob,
  InformationLapseJob,
  LookBacksJob,
  CodeCopiesJob,
  NoticeIssuedJob,
];

/** Every message that some room announces; each has exactly one handler. */
const MESSAGES: readonly string[] = ['case.step-taken', 'notice.issued'];

/** Who works what. Throws JobTableError on a double name, a message without a handler or a handler without a message. */
export const jobTable = (app: INestApplicationContext): JobTable =>
  buildJobTable(
    JOB_SOURCES.flatMap((source) => app.get(source, { strict: false }).routes),
    MESSAGES,
  );
