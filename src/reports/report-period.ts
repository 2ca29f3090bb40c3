import { addDays, dayOf, type Day, type Instant } from '../kernel/time.js';

/** The hour of the daily report (日报), Asia/Shanghai (model §4.13). */
const HOUR = '08:30';

export type ReportPeriod = {
  day: Day;
  at: Instant;
  /** Half past eight of the day before. */
  since: Instant;
};

export const periodAt = (at: Instant): ReportPeriod => {
  const day = dayOf(at);
  return { day, at, since: hourOn(addDays(day, -1)) };
};

/** Whether the day's report is due already. */
export const isReportDue = (at: Instant): boolean => at >= hourOn(dayOf(at));

const hourOn = (day: Day): Instant => `${day}T${HOUR}:00.000+08:00`;
