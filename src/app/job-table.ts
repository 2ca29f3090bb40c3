import type { INestApplicationContext, Type } from '@nestjs/common';
import { BreachSweepJob } from '../deadlines/breach-sweep.job.js';
import { IdempotencyJob } from '../platform/http/idempotency.job.js';
import { buildJobTable, type JobRoute, type JobTable } from '../platform/queue/job-table.js';

/** What a room's `*.job.ts` is: an injectable that names its messages and schedules with their handlers. */
export type JobSource = { routes: readonly JobRoute[] };

const JOB_SOURCES: readonly Type<JobSource>[] = [IdempotencyJob, BreachSweepJob];

/** Every message that some room announces; each has exactly one handler. */
const MESSAGES: readonly string[] = [];

/** Who works what. Throws JobTableError on a double name, a message without a handler or a handler without a message. */
export const jobTable = (app: INestApplicationContext): JobTable =>
  buildJobTable(
    JOB_SOURCES.flatMap((source) => app.get(source, { strict: false }).routes),
    MESSAGES,
  );
