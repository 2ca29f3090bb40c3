import type { Instant } from '../../kernel/time.js';
import type { Act } from './act.js';
import type { CasePlan } from './plan-outcome.js';
import { byTime } from './schedule.js';

export type AgendaItem = { complaintId: string; act: Act };

/** The acts of all cases, oldest first, up to `until`; what comes later stays out. */
export const agendaOf = (plans: readonly CasePlan[], until?: Instant): AgendaItem[] =>
  plans
    .flatMap(({ complaintId, acts }) => acts.map((act) => ({ complaintId, act })))
    .filter(({ act }) => until === undefined || act.at <= until)
    .toSorted((one, other) => byTime(one.act, other.act));
