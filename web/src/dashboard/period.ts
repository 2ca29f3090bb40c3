import dayjs from 'dayjs';

/** Of which cases the rates speak: received on these days. Nothing: of all. */
export type Period = { receivedFrom?: string; receivedTo?: string };

const DAY = /^\d{4}-\d\d-\d\d$/;

export const readPeriod = (params: URLSearchParams): Period => {
  const [from, to] = [params.get('receivedFrom') ?? '', params.get('receivedTo') ?? ''];
  return { ...(DAY.test(from) ? { receivedFrom: from } : {}), ...(DAY.test(to) ? { receivedTo: to } : {}) };
};

/** The last so many days, today among them. */
export const lastDays = (today: string, days: number): Period => ({
  receivedFrom: dayjs(today)
    .subtract(days - 1, 'day')
    .format('YYYY-MM-DD'),
  receivedTo: today,
});
