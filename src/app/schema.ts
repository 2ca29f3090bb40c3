import { guidanceSchema } from '../guidance/guidance.schema.js';
import { formsSchema } from '../forms/forms.schema.js';
import { noticesSchema } from '../notices/notices.schema.js';
import { calendarSchema } from '../calendar/calendar.schema.js';
import { casesSchema } from '../cases/cases.schema.js';
import { deadlinesSchema } from '../deadlines/deadlines.schema.js';
import { electionsSchema } from '../elections/elections.schema.js';
import { explanationSchema } from '../explanation/explanation.schema.js';
import { evidenceSchema } from '../evidence/evidence.schema.js';
import { intakeSchema } from '../intake/intake.schema.js';
import { hotspotsSchema } from '../hotspots/hotspots.schema.js';
import { ladderSchema } from '../ladder/ladder.schema.js';
import { timetableSchema } from '../timetable/timetable.schema.js';
import { identitySchema } from '../identity/identity.schema.js';
import { peopleSchema } from '../people/people.schema.js';
import type { RoomSchema } from '../platform/database/schema.js';
import { auditSchema } from '../platform/audit/audit.schema.js';
import { backupSchema } from '../platform/backup/backup.schema.js';
import { httpSchema } from '../platform/http/http.schema.js';
import { open311Schema } from '../open311/open311.schema.js';
import { outboxSchema } from '../platform/outbox/outbox.schema.js';
import { schedulesSchema } from '../platform/schedules/schedules.schema.js';
import { queuesSchema } from '../queues/queues.schema.js';
import { reportsSchema } from '../reports/reports.schema.js';
import { statisticsSchema } from '../statistics/statistics.schema.js';
import { retentionSchema } from '../retention/retention.schema.js';
import { regionsSchema } from '../regions/regions.schema.js';
import { demoSchema } from './demo/demo.schema.js';

const ROOMS: readonly RoomSchema[] = [
  outboxSchema,
  httpSchema,
  schedulesSchema,
  auditSchema,
  backupSchema,
  regionsSchema,
  calendarSchema,
  peopleSchema,
  electionsSchema,
  deadlinesSchema,
  identitySchema,
  evidenceSchema,
  casesSchema,
  intakeSchema,
  demoSchema,
  guidanceSchema,
  explanationSchema,
  noticesSchema,
  formsSchema,
  ladderSchema,
  hotspotsSchema,
  timetableSchema,
  retentionSchema,
  queuesSchema,
  reportsSchema,
  statisticsSchema,
  open311Schema,
];

/** The whole database: every room's tables, migrations and sealed columns. */
export const schema: Required<RoomSchema> = {
  entities: ROOMS.flatMap(({ entities }) => entities),
  migrations: ROOMS.flatMap(({ migrations }) => migrations),
  sealed: ROOMS.flatMap(({ sealed }) => sealed ?? []),
};
