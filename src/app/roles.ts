import type { INestApplicationContext } from '@nestjs/common';
import type { ProcessRole } from '../platform/config/settings.js';
import { AuditChain } from '../platform/audit/audit-chain.js';
import { Deliveries } from '../platform/outbox/deliveries.js';
import { Relay } from '../platform/outbox/relay.js';
import { ScheduleBook } from '../platform/schedules/schedule-book.js';
import { jobTable } from './job-table.js';

/** `all` and `api` answer requests; a `worker` answers its probes only: health and metrics. */
export const isServing = (role: ProcessRole): boolean => role !== 'worker';

/** `all` and `worker` work jobs; an `api` hands them to the queue. */
export const isWorking = (role: ProcessRole): boolean => role !== 'api';

/** Starts chaining the audit and relaying messages, and working them where that is the role. Throws JobTableError on a gap or a double. */
export const startWork = async (app: INestApplicationContext, role: ProcessRole): Promise<void> => {
  app.get(AuditChain).start();
  const table = app.get(ScheduleBook).watch(jobTable(app));
  if (isWorking(role)) await app.get(Deliveries).start(table);
  await app.get(Relay).start(table);
};
