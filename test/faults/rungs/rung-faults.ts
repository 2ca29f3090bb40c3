import type { Reads } from '../../../src/platform/database/tx.js';
import { grouped } from '../../../src/kernel/grouped.js';
import { rungsOf, type ClockTimes } from './expected-rungs.js';

type ClockRow = ClockTimes & { id: string; slot: string | null; paused_at: string | null; ended_at: string | null };
type EscalationRow = {
  id: string;
  case_id: string;
  deadline_id: string;
  rung: string;
  rung_at: string;
  fired_at: string;
  effect: string;
  undelivered: boolean;
};
type EventRow = { case_id: string; seq: number; at: string; particulars: string };
type AlertRow = { escalation_id: string; staff_id: string; raised_at: string };
type Told = { escalationId?: string; deadlineId?: string; rung?: string; rungAt?: string };

/**
 * What is wrong with the rungs in this database, in sentences; nothing when every rung due until `asOf` (ms) has fired exactly once, none
 * before its time, each with its event and its alerts, and nothing besides.
 */
export const rungFaults = async (reads: Reads, asOf: number): Promise<string[]> => {
  const [clocks, fired, events, gaps, alerts, [dead], stuck] = await Promise.all([
    reads.sql<ClockRow>(
      `SELECT id, clock, started_at, due_at, slot, paused_at, COALESCE(met_at, cancelled_at) AS ended_at FROM deadlines`,
    ),
    reads.sql<EscalationRow>('SELECT * FROM escalations WHERE deadline_id IS NOT NULL'),
    reads.sql<EventRow>(
      `SELECT case_id, seq, at, particulars FROM case_events WHERE kind IN ('rungFired', 'rungUndelivered') ORDER BY case_id, seq`,
    ),
    reads.sql<{ case_id: string }>(
      'SELECT case_id FROM case_events GROUP BY case_id HAVING MAX(seq) <> COUNT(*) OR COUNT(DISTINCT seq) <> COUNT(*)',
    ),
    reads.sql<AlertRow>('SELECT escalation_id, staff_id, raised_at FROM alerts'),
    reads.sql<{ n: number }>('SELECT COUNT(*) AS n FROM outbox_messages WHERE dead_at IS NOT NULL'),
    reads.sql('SELECT deadline_id FROM stuck_rungs'),
  ]);
  return [
    ...clockFaults(clocks, fired, asOf),
    ...eventFaults(fired, events),
    ...gaps.map(({ case_id }) => `the events of ${case_id} have a gap`),
    ...alertFaults(fired, alerts),
    ...(Number(dead?.n) > 0 ? [`${dead?.n} messages are dead`] : []),
    ...(stuck.length > 0 ? [`${stuck.length} clocks are stuck`] : []),
  ];
};

const clockFaults = (clocks: readonly ClockRow[], fired: readonly EscalationRow[], asOf: number): string[] => {
  const firedOf = grouped(fired, ({ deadline_id }) => deadline_id);
  const known = new Set(clocks.map(({ id }) => id));
  const strays = fired.filter(({ deadline_id }) => !known.has(deadline_id));
  return [
    ...strays.map(({ rung, deadline_id }) => `${rung} has fired on ${deadline_id}, which is no clock`),
    ...clocks.flatMap((clock) => faultsOf(clock, firedOf.get(clock.id) ?? [], asOf)),
  ];
};

const faultsOf = (clock: ClockRow, fired: readonly EscalationRow[], asOf: number): string[] => {
  const expected = rungsOf(clock);
  const name = (rung: string): string => `${rung} of ${clock.clock} ${clock.id}`;
  const faults: string[] = [];
  for (const { rung, at } of expected) {
    const rows = fired.filter((each) => each.rung === rung);
    if (rows.length > 1) faults.push(`${name(rung)} has fired ${rows.length} times`);
    // A clock that ended owes nothing any more, and a paused one nothing yet.
    if (rows.length === 0 && at <= asOf && clock.slot !== null && clock.paused_at === null)
      faults.push(`${name(rung)} has not fired`);
    for (const { rung_at, fired_at } of rows) {
      if (Date.parse(rung_at) !== at) faults.push(`${name(rung)} was due at ${new Date(at).toISOString()}, not at ${rung_at}`);
      if (fired_at < rung_at) faults.push(`${name(rung)} has fired at ${fired_at}, before its time`);
      if (clock.ended_at !== null && clock.ended_at < fired_at) faults.push(`${name(rung)} has fired after the clock's end`);
    }
  }
  const names = expected.map(({ rung }) => rung);
  for (const { rung } of fired) if (!names.includes(rung)) faults.push(`${name(rung)} does not exist and has fired`);
  const prefix = names.slice(0, fired.length);
  if (!fired.every(({ rung }) => prefix.includes(rung))) faults.push(`a rung of ${clock.clock} ${clock.id} was left out`);
  return faults;
};

const eventFaults = (fired: readonly EscalationRow[], events: readonly EventRow[]): string[] => {
  const told = events
    .map((event) => ({ ...event, particulars: JSON.parse(event.particulars) as Told }))
    // A rung that hangs on no clock, or one that moved up: not what is looked at here.
    .filter(({ particulars }) => particulars.deadlineId !== undefined && !('level' in particulars));
  const eventsOf = grouped(told, ({ particulars }) => particulars.escalationId ?? '');
  const known = new Set(fired.map(({ id }) => id));
  return [
    ...fired.flatMap(({ id, rung, rung_at, case_id }) => {
      const of = eventsOf.get(id) ?? [];
      const isRight = of.length === 1 && of[0]?.case_id === case_id && of[0].particulars.rungAt === rung_at;
      return isRight ? [] : [`${rung} (${id}) has ${of.length} events, or a wrong one`];
    }),
    ...told
      .filter(({ particulars }) => !known.has(particulars.escalationId ?? ''))
      .map(({ case_id, seq }) => `event ${seq} of ${case_id} tells of a rung that has not fired`),
    ...[...grouped(told, ({ case_id, at }) => `${case_id} ${at}`)].flatMap(([id, list]) =>
      list.every(
        ({ particulars }, index) => index === 0 || (list[index - 1]?.particulars.rungAt ?? '') <= (particulars.rungAt ?? ''),
      )
        ? []
        : [`the rungs of ${id} stand in a wrong order`],
    ),
  ];
};

const alertFaults = (fired: readonly EscalationRow[], alerts: readonly AlertRow[]): string[] => {
  const alertsOf = grouped(alerts, ({ escalation_id }) => escalation_id);
  const doubles = [...grouped(alerts, (a) => `${a.escalation_id} ${a.staff_id} ${a.raised_at}`)].filter(
    ([, list]) => list.length > 1,
  );
  return [
    ...fired.flatMap(({ id, rung, fired_at, undelivered }) => {
      const isTold = (alertsOf.get(id) ?? []).some(({ raised_at }) => raised_at === fired_at);
      return isTold === !undelivered
        ? []
        : [`${rung} (${id}) was ${isTold ? 'told and stands as undelivered' : 'told to nobody'}`];
    }),
    ...doubles.map(([key]) => `${key}: told twice`),
  ];
};

/** Alerts that no message has carried, and messages that say another number than they carry. */
export const unsentAlerts = async (reads: Reads): Promise<string[]> => {
  const unsent = await reads.sql<{ id: string }>('SELECT id FROM alerts WHERE message_id IS NULL');
  const wrong = await reads.sql<{ id: string }>(
    'SELECT m.id FROM staff_messages m WHERE m.alert_count <> (SELECT COUNT(*) FROM alerts a WHERE a.message_id = m.id)',
  );
  return [
    ...unsent.map(({ id }) => `alert ${id} was not sent`),
    ...wrong.map(({ id }) => `message ${id} counts its alerts wrong`),
  ];
};
