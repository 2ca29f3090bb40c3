import type { SystemEvent } from '../cases/append-system-events.js';
import { Escalation } from '../cases/entities/escalation.entity.js';
import type { DueRung } from '../deadlines/due-rungs.js';
import type { RungSpec } from '../deadlines/ladder-table.js';
import { newId } from '../kernel/ids.js';
import { dayOf, type Instant } from '../kernel/time.js';
import type { Roster } from '../people/roster.js';
import type { ToTell } from './alert-writer.service.js';
import type { CaseFacts } from './case-facts.js';
import { accountableOf, receiversFor, type Obligation, type Receiver } from './receivers-rules.js';

export type FiredRung = { escalation: Escalation; told: ToTell; event: SystemEvent };

type Firing = { due: DueRung; spec: RungSpec; facts: CaseFacts; roster: Roster; ackDueAt: Instant; now: Instant };

/** What one due rung leaves behind: its row, who is told, and its event with the true time of the rung. */
export const firedRung = ({ due, spec, facts, roster, ackDueAt, now }: Firing): FiredRung => {
  const { clock, rung, rungAt } = due;
  const { effect } = spec;
  const seen = isReferral(effect) ? { ...facts, isReferred: true } : facts;
  const obligation: Obligation = { clock, facts: seen, roster, today: dayOf(now) };
  const receivers = receiversFor(spec.tell, obligation);
  const escalation: Escalation = {
    id: newId(),
    districtCode: clock.districtCode,
    caseId: clock.caseId,
    deadlineId: clock.id,
    clock: clock.clock,
    rung,
    subjectId: null,
    trigger: null,
    groupId: accountableOf(obligation).groupId,
    rungAt,
    firedAt: now,
    effect,
    level: 0,
    ackDueAt,
    acknowledgedAt: null,
    acknowledgedById: null,
    ackNote: null,
    endedAt: null,
    undelivered: receivers.length === 0,
    alarmedAt: null,
  };
  return { escalation, told: toTell(escalation, receivers), event: firedEvent(escalation, receivers) };
};

/** What a referral or an urgent report is about, the discipline liaison knows by reference from then on. */
export const isReferral = (effect: Escalation['effect']): boolean => effect === 'refer' || effect === 'report';

export const toTell = ({ id, caseId, districtCode }: Escalation, receivers: readonly Receiver[]): ToTell => ({
  escalationId: id,
  caseId,
  districtCode,
  receivers,
});

export const firedEvent = (escalation: Escalation, receivers: readonly Receiver[]): SystemEvent => ({
  caseId: escalation.caseId,
  kind: receivers.length === 0 ? 'rungUndelivered' : 'rungFired',
  visibility: 'internal',
  particulars: particularsOf(escalation, receivers),
});

/** Ids, codes and times: posts, never names. */
export const particularsOf = (
  { id, deadlineId, clock, rung, rungAt, effect, trigger, level }: Escalation,
  receivers: readonly Receiver[],
): Record<string, unknown> => ({
  escalationId: id,
  ...(clock === null ? {} : { deadlineId, clock }),
  rung,
  rungAt,
  effect,
  ...(trigger === null ? {} : { trigger }),
  ...(level === 0 ? {} : { level }),
  told: [...new Set(receivers.map(({ as }) => as))],
});
