import { dueAfterWorkingDays, lastDayOf, type CountedInstant } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { InformationRequest } from '../cases/entities/information-request.entity.js';

type Asked = Pick<InformationRequest, 'askedAt' | 'days' | 'dueAt'>;

/** Until when the complainant may answer: as long as was told, and as long as the calendar of now gives. Provisional ones are not closed. */
export const informationWindow = ({ askedAt, days, dueAt }: Asked, calendar: WorkingCalendar): CountedInstant => {
  if (days === null) return { dueAt, provisional: calendar.isProvisional(lastDayOf(dueAt)) };
  const counted = dueAfterWorkingDays(askedAt, days, calendar);
  return counted.dueAt > dueAt ? counted : { ...counted, dueAt };
};
