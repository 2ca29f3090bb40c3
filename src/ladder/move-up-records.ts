import type { SystemEvent } from '../cases/append-system-events.js';
import type { Escalation } from '../cases/entities/escalation.entity.js';
import type { Deadline } from '../deadlines/deadline.entity.js';
import type { Instant } from '../kernel/time.js';
import type { CaseFacts } from './case-facts.js';
import type { ToTell } from './alert-writer.service.js';
import { particularsOf } from './fire-plan.js';
import type { MovedRow } from './moved-rows.js';
import type { Receiver } from './receivers-rules.js';

/** The clock of an escalation, as far as moving up looks at it. */
export type ClockState = Pick<Deadline, 'id' | 'slot' | 'subjectId' | 'metAt' | 'cancelledAt'>;

/** When it ended, if it has. A grave matter stays one when the case closes; everything else ends with its clock or its case. */
export const endOf = ({ rung }: Escalation, clock: ClockState | undefined, { kase }: CaseFacts, now: Instant): Instant | null => {
  if (clock) return clock.slot === null ? (clock.metAt ?? clock.cancelledAt ?? now) : null;
  return rung !== 'immediate' && kase.state === 'closed' ? now : null;
};

/** One escalation that nobody acknowledged in time: how it stands now, who is told, and what the case records. */
export type Move = { row: MovedRow; told?: ToTell; event?: SystemEvent };

export const ended = (from: Escalation, endedAt: Instant): Move => ({ row: { ...from, from, endedAt } });

/** One step up, or the alarm at the top, on the record of the case. */
export const movedEvent = (
  escalation: Escalation,
  kind: 'rungMovedUp' | 'rungUndelivered' | 'rungUnacknowledged',
  receivers: readonly Receiver[],
): SystemEvent => ({
  caseId: escalation.caseId,
  kind,
  visibility: 'internal',
  particulars: particularsOf(escalation, receivers),
});
