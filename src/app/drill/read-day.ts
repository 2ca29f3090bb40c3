import { both } from '../../kernel/rule.js';
import type { CaseEvent } from '../../cases/entities/case-event.entity.js';
import type { Reads } from '../../platform/database/tx.js';
import { addDays, dayOf, millis, MINUTE, plus, startOfDay, type Day, type Instant } from '../../kernel/time.js';
import type { DayFacts, DayLine, RungLine, Told } from './day-facts.js';
import { grouped } from '../../kernel/grouped.js';
import { plainLines } from './plain-lines.js';
import { isAsleep, type Sleep } from './story-days.js';
import type { WhoIsWho } from './who-is-who.js';

export type DayReading = { reads: Reads; who: WhoIsWho; sleep: Sleep; isWorkday: (day: Day) => boolean };

type EventRow = Pick<CaseEvent, 'at' | 'actorName'> & { kind: string; number: string; particulars: string };

const RUNG_EVENTS: readonly string[] = ['rungFired', 'rungMovedUp', 'rungUndelivered', 'rungUnacknowledged', 'rungAcknowledged'];

/** A day as the database tells it when it is over. */
export const readDay = async (reading: DayReading, day: Day): Promise<DayFacts> => {
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const rungs = await rungLines(reading, from, to);
  const lines = [...rungs, ...(await plainLines(reading, from, to)), ...wakeLine(reading.sleep, day, rungs)];
  return {
    day,
    wasAsleep: isAsleep(from, reading.sleep) && isAsleep(plus(to, -1), reading.sleep),
    isWorkday: reading.isWorkday(day),
    counts: await countsOf(reading.reads, from, to),
    lines: lines.toSorted((one, other) => millis(one.at) - millis(other.at)),
  };
};

const rungLines = async ({ reads, who }: DayReading, from: Instant, to: Instant): Promise<DayLine[]> => {
  const events = await reads.sql<EventRow>(
    `SELECT e.at, e.kind, e.actor_name AS "actorName", e.particulars, c.number FROM case_events e JOIN cases c ON c.id = e.case_id
     WHERE e.at >= ? AND e.at < ? AND e.kind IN (${RUNG_EVENTS.map(() => '?').join(', ')}) ORDER BY e.at, c.number, e.seq`,
    [from, to, ...RUNG_EVENTS],
  );
  const alerts = await reads.sql<{ escalation_id: string; staff_id: string; raised_at: Instant }>(
    'SELECT escalation_id, staff_id, raised_at FROM alerts WHERE raised_at >= ? AND raised_at < ? ORDER BY id',
    [from, to],
  );
  const told = grouped(alerts, ({ escalation_id, raised_at }) => `${escalation_id} ${raised_at}`);
  return events.map((event): DayLine => {
    const { escalationId, clock, rung, rungAt, effect } = JSON.parse(event.particulars) as RungLine & { escalationId: string };
    const common = { at: event.at, number: event.number, clock: clock ?? null, rung };
    if (event.kind === 'rungAcknowledged') return { ...common, kind: 'rungAcknowledged', by: event.actorName };
    const people = (told.get(`${escalationId} ${event.at}`) ?? []).flatMap(({ staff_id }): Told[] => {
      const person = who.person(staff_id);
      return person ? [{ name: person.name, post: person.post, groupName: person.groupName }] : [];
    });
    return { ...common, kind: event.kind as RungLine['kind'], rungAt, effect, told: people };
  });
};

const wakeLine = ({ from, to }: Sleep, day: Day, rungs: readonly DayLine[]): DayLine[] => {
  if (from === to || dayOf(to) !== day) return [];
  const n = rungs.filter(
    (line) => line.kind === 'rungFired' && line.rungAt >= from && line.rungAt < to && line.at < plus(to, MINUTE),
  ).length;
  const sentence = both(
    `恢复运行：停机期间应触发的 ${n} 项一次补齐，逐项注明应触发的时间`,
    `the machine runs again: ${n} rungs that were due meanwhile fire at once, each with its true time`,
  );
  return [{ kind: 'plain', at: to, sentence }];
};

type Counts = Record<keyof DayFacts['counts'], number | string | null>;

const countsOf = async (reads: Reads, from: Instant, to: Instant): Promise<DayFacts['counts']> => {
  const [row] = await reads.sql<Counts>(
    `SELECT
       (SELECT COUNT(*) FROM cases WHERE registered_at >= ? AND registered_at < ?) AS registered,
       (SELECT COUNT(*) FROM case_events WHERE to_state = 'closed' AND at >= ? AND at < ? AND (from_state IS NULL OR from_state <> 'closed')) AS closed,
       (SELECT COUNT(*) FROM deadlines WHERE side = 'official' AND due_at > ? AND due_at <= ? AND (slot IS NOT NULL OR met_at > ? OR cancelled_at > ?)) AS due,
       (SELECT COUNT(*) FROM deadlines WHERE side = 'official' AND slot IS NOT NULL AND paused_at IS NULL AND due_at < ?) AS overdue,
       (SELECT COUNT(DISTINCT case_id) FROM deadlines WHERE side = 'official' AND slot IS NOT NULL AND paused_at IS NULL AND due_at < ?) AS "overdueCases"`,
    [from, to, from, to, from, to, from, from, to, to],
  );
  const of = (name: keyof Counts): number => Number(row?.[name] ?? 0);
  return {
    registered: of('registered'),
    closed: of('closed'),
    due: of('due'),
    overdue: of('overdue'),
    overdueCases: of('overdueCases'),
  };
};
