import { addDays, dayOf, type Instant } from '../../kernel/time.js';
import { record, type Act } from './act.js';
import type { Complaint } from './demo-data.js';
import { atHour, later } from './moments.js';

const CLERK = 'djy01';

/** What sends the complainant a notice. */
const NOTICED: readonly string[] = [
  'register',
  'accept',
  'answer',
  'transfer',
  'merge',
  'withdraw',
  'reply',
  'citizen review',
  'uphold',
  'sendBack',
];

/** How the desk enters it. */
const WAY: Partial<Record<Complaint['channel'], object>> = {
  CALL: { way: 'PHONE', outcome: 'reached' },
  VISIT: { way: 'IN_PERSON', takenBy: 'addressee' },
  LETTER: { way: 'POST', registeredNumber: 'XA00114260CN' },
};

/** By telephone or hand the same hour, by post two days later; online, or without an address, the notice waits under its number. */
const ARRIVAL: Partial<Record<Complaint['channel'], (at: Instant) => Instant>> = {
  CALL: (at) => later(at, 10),
  VISIT: (at) => later(at, 10),
  LETTER: (at) => atHour(addDays(dayOf(at), 2), '10:00'),
};

/** The desk delivers what each step sends to the complainant; the data takes it for granted. */
export const planDeliveries = ({ channel, complainant: { phone } }: Complaint, acts: readonly Act[]): Act[] => {
  const arrival = ARRIVAL[channel];
  if (!arrival || !phone) return [];
  return acts.filter(({ name }) => NOTICED.includes(name)).map((act) => deliveryAfter(act, arrival(act.at), WAY[channel]));
};

const deliveryAfter = (act: Act, at: Instant, way: object | undefined): Act => ({
  ...record('delivery', 'deliveries', { at, by: CLERK, body: { result: 'served', ...way }, after: [act], needsView: true }),
  path: ({ id, deliveries = [] }) => {
    const waiting = deliveries.find(
      ({ recipient, mode, state }) => recipient === 'complainant' && mode !== 'CODE' && state === 'pending',
    );
    return waiting && `/api/cases/${id}/deliveries/${waiting.id}/attempts`;
  },
});
