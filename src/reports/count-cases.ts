import { hasClock } from '../cases/queues/clock-conditions.js';
import type { Condition } from '../cases/permissions/visibility.js';
import { endOfDay, startOfDay } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import type { Figures } from './daily-report.js';
import type { ReportPeriod } from './report-period.js';

/** Which cases are counted, and by which of their clocks they are late. */
export type Counted = { cases: Condition; clocks: string };

export type CaseFigures = Omit<Figures, 'hotspots'> & { townCode: string | null };

/** One row for each town with a case. */
export const countCases = (reads: Reads, { cases, clocks }: Counted, { day, at, since }: ReportPeriod): Promise<CaseFigures[]> =>
  reads.sql<CaseFigures>(
    `SELECT c.town_code AS "townCode",
       COUNT(*) FILTER (WHERE c.registered_at >= ?) AS "newToday",
       COUNT(*) FILTER (WHERE c.registered_at >= ?) AS "newSince",
       COUNT(*) FILTER (WHERE c.state <> 'closed') AS open,
       COUNT(*) FILTER (WHERE ${hasClock(clocks, 'd.due_at > ? AND d.due_at <= ?')}) AS "dueToday",
       COUNT(*) FILTER (WHERE ${hasClock(clocks, 'd.due_at <= ?')}) AS overdue,
       COUNT(*) FILTER (WHERE c.state <> 'closed' AND c.severity = 4) AS gravest,
       COUNT(*) FILTER (WHERE c.state = 'closed') AS closed
     FROM cases c WHERE ${cases.sql} GROUP BY c.town_code ORDER BY c.town_code`,
    [startOfDay(day), since, at, endOfDay(day), at, ...cases.params],
  );
