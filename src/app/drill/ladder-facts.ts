import type { Escalation } from '../../cases/entities/escalation.entity.js';
import type { Exclusion } from '../../cases/entities/exclusion.entity.js';
import type { RungClock } from '../../deadlines/rung-times-rules.js';
import type { ClockName } from '../../deadlines/clock-names.js';
import type { Instant } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';

export type ClockFacts = Required<RungClock> & {
  id: string;
  caseId: string;
  number: string;
  clock: ClockName;
  side: string;
  createdAt: Instant;
  metAt: Instant | null;
  cancelledAt: Instant | null;
  breachedAt: Instant | null;
};

export type FiredFacts = Pick<
  Escalation,
  'id' | 'caseId' | 'deadlineId' | 'clock' | 'rung' | 'subjectId' | 'rungAt' | 'firedAt' | 'acknowledgedAt' | 'level'
> & { number: string; isUndelivered: boolean; isAlarmed: boolean };

export type AlertFacts = {
  escalationId: string;
  caseId: string;
  staffId: string;
  groupId: string;
  toldAs: string;
  raisedAt: Instant;
};

/** Everything that the ladder did in a drill, and what it should have done. */
export type LadderFacts = {
  clocks: readonly ClockFacts[];
  fired: readonly FiredFacts[];
  alerts: readonly AlertFacts[];
  exclusions: readonly Pick<Exclusion, 'caseId' | 'staffId' | 'groupId' | 'since' | 'liftedAt'>[];
  /** When a case was closed, and when it was opened again. */
  closings: readonly { caseId: string; from: Instant; to: Instant | null }[];
  /** Visits and deliveries, whose own time may lie before the time at which they were entered. */
  entered: readonly { caseId: string; kind: 'siteVisit' | 'delivery'; at: Instant }[];
  /** When the due of a clock was moved. */
  changes: readonly { deadlineId: string; at: Instant }[];
  letters: readonly { issuedAt: Instant; answeredAt: Instant | null; missedAt: Instant | null }[];
  messages: readonly { alertCount: number }[];
  hotspots: number;
};

/** Reads them; a few thousand rows. */
export const readLadderFacts = async (reads: Reads): Promise<LadderFacts> => {
  const clocks = await reads.sql<ClockFacts>(
    `SELECT d.id, d.case_id AS "caseId", c.number, d.clock, d.side, d.slot, d.started_at AS "startedAt", d.due_at AS "dueAt",
       d.late_from AS "lateFrom", d.paused_at AS "pausedAt",
       d.created_at AS "createdAt", d.met_at AS "metAt", d.cancelled_at AS "cancelledAt", d.breached_at AS "breachedAt",
       NULL AS "lastRung" FROM deadlines d JOIN cases c ON c.id = d.case_id ORDER BY d.id`,
  );
  const fired = await reads.sql<FiredFacts & { undelivered: unknown; alarmedAt: Instant | null }>(
    `SELECT e.id, e.case_id AS "caseId", c.number, e.deadline_id AS "deadlineId", e.clock, e.rung, e.subject_id AS "subjectId",
       e.rung_at AS "rungAt", e.fired_at AS "firedAt", e.acknowledged_at AS "acknowledgedAt", e.level, e.undelivered,
       e.alarmed_at AS "alarmedAt" FROM escalations e JOIN cases c ON c.id = e.case_id ORDER BY e.fired_at, e.id`,
  );
  return {
    clocks,
    fired: fired.map(({ undelivered, alarmedAt, ...rung }) => ({
      ...rung,
      isUndelivered: Boolean(undelivered),
      isAlarmed: alarmedAt !== null,
    })),
    alerts: await reads.sql<AlertFacts>(
      `SELECT a.escalation_id AS "escalationId", a.case_id AS "caseId", a.staff_id AS "staffId", s.group_id AS "groupId",
         a.told_as AS "toldAs", a.raised_at AS "raisedAt" FROM alerts a JOIN staff s ON s.id = a.staff_id ORDER BY a.id`,
    ),
    exclusions: await reads.sql(
      `SELECT case_id AS "caseId", staff_id AS "staffId", group_id AS "groupId", since, lifted_at AS "liftedAt" FROM case_exclusions`,
    ),
    closings: await closingsOf(reads),
    entered: await reads.sql(
      `SELECT case_id AS "caseId", kind, at FROM case_events WHERE kind IN ('siteVisit', 'delivery') ORDER BY at`,
    ),
    changes: await reads.sql(`SELECT deadline_id AS "deadlineId", at FROM deadline_changes`),
    letters: await reads.sql(
      `SELECT issued_at AS "issuedAt", answered_at AS "answeredAt", missed_at AS "missedAt" FROM supervisions`,
    ),
    messages: await reads.sql(`SELECT alert_count AS "alertCount" FROM staff_messages`),
    hotspots: Number((await reads.sql<{ n: number | string }>('SELECT COUNT(*) AS n FROM hotspots'))[0]?.n ?? 0),
  };
};

const closingsOf = async (reads: Reads): Promise<LadderFacts['closings']> => {
  const moves = await reads.sql<{ caseId: string; at: Instant; toState: string }>(
    `SELECT case_id AS "caseId", at, to_state AS "toState" FROM case_events
     WHERE to_state IS NOT NULL AND (from_state IS NULL OR to_state <> from_state) ORDER BY case_id, seq`,
  );
  return moves.flatMap(({ caseId, at, toState }, index) => {
    const next = moves[index + 1];
    return toState === 'closed' ? [{ caseId, from: at, to: next?.caseId === caseId ? next.at : null }] : [];
  });
};
