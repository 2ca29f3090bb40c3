import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant, type Day, type Instant } from '../../kernel/time.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { conditionOf, type CaseFilter } from '../case-query.js';
import type { Condition } from '../permissions/visibility.js';
import { asksByClock, hasClock } from '../queues/clock-conditions.js';
import type { Severity, StageCode } from '../vocabulary.js';
import { walkCases } from './case-walk.js';
import { insistOnMeasure } from './figures.js';
import type { ClassOf, Measure } from './measures.js';

/** How many cases are in each class, town by town (null: without one); a class without cases is left out. */
export type Classes = ReadonlyMap<string | null, Partial<Record<string, number>>>;
export type DayCount = { day: Day; count: number };
export type StandingCount = {
  townCode: string | null;
  stage: StageCode | null;
  severity: Severity;
  open: ClassOf<'open'>;
  age: ClassOf<'age'>;
  late: 0 | 1;
  count: number;
};
/** So many cases were received on the one day and replied to, or closed without a reply, on the other. */
export type DaysUsed = { receivedOn: Day; endedOn: Day; count: number };

/** Counts of what the list of cases shows: the same condition of who sees what, the same filter, the same classes. */
@Injectable()
export class CaseFiguresService {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(actor: Staff, filter: CaseFilter): Promise<number> {
    const { sql, params } = this.condition(actor, filter);
    const [row] = await this.reader.sql<{ count: number }>(`SELECT COUNT(*) AS count FROM cases c WHERE ${sql}`, params);
    return row?.count ?? 0;
  }

  /** By the day of receipt; a day without cases is left out. */
  receivedByDay(actor: Staff, filter: CaseFilter): Promise<DayCount[]> {
    const { sql, params } = this.condition(actor, filter);
    return this.reader.sql<DayCount>(
      `SELECT t.day AS day, COUNT(*) AS count FROM (SELECT substr(c.received_at, 1, 10) AS day FROM cases c WHERE ${sql}) t GROUP BY t.day`,
      params,
    );
  }

  /** Of several measures in one walk over the cases. Throws BadRequest `figure.not-yours`. */
  async classes<M extends Measure>(actor: Staff, filter: CaseFilter, measures: readonly M[]): Promise<Record<M, Classes>> {
    for (const measure of measures) insistOnMeasure(actor, measure);
    const towns = new Map(measures.map((measure) => [measure, new Map<string | null, Partial<Record<string, number>>>()]));
    const walked = { measures, by: { town: 'c.town_code' }, now: this.now() };
    type Row = Record<M, string> & { town: string | null; count: number };
    for await (const rows of walkCases<Row>(this.reader, this.condition(actor, filter), walked)) {
      for (const row of rows) {
        for (const [measure, counts] of towns) {
          const here = counts.get(row.town) ?? {};
          here[row[measure]] = (here[row[measure]] ?? 0) + row.count;
          counts.set(row.town, here);
        }
      }
    }
    return Object.fromEntries<Classes>(towns) as Record<M, Classes>;
  }

  /** How all stand now: open or not, by where, how grave, how old, and late by a clock of the officials that the actor reads. */
  async standing(actor: Staff, filter: CaseFilter): Promise<StandingCount[]> {
    const now = this.now();
    const isLate = { sql: `CASE WHEN ${hasClock(asksByClock(actor), 'd.due_at <= ?')} THEN 1 ELSE 0 END`, params: [now] };
    const by = { townCode: 'c.town_code', stage: 'c.stage', severity: 'c.severity', late: isLate };
    const counts: StandingCount[] = [];
    const walked = { measures: ['open', 'age'] as const, by, now };
    for await (const rows of walkCases<StandingCount>(this.reader, this.condition(actor, filter), walked)) counts.push(...rows);
    return counts;
  }

  /** Of those that have ended. */
  async daysUsed(actor: Staff, filter: CaseFilter): Promise<DaysUsed[]> {
    const { sql, params } = this.condition(actor, { ...filter, figure: 'ended.all' });
    const ended = { sql: `${sql} AND COALESCE(c.replied_at, c.closed_at) IS NOT NULL`, params };
    const by = { receivedOn: 'substr(c.received_at, 1, 10)', endedOn: 'substr(COALESCE(c.replied_at, c.closed_at), 1, 10)' };
    const days: DaysUsed[] = [];
    for await (const rows of walkCases<DaysUsed>(this.reader, ended, { by, now: this.now() })) days.push(...rows);
    return days;
  }

  /**
   * Changes with every case from which the actor or the actor's group is shut out, or let in again: figures that are kept for a while are
   * kept under it.
   */
  async shutOutMark({ id, groupId }: Pick<Staff, 'id' | 'groupId'>): Promise<string> {
    const [row] = await this.reader.sql<{ all: number; lifted: number }>(
      'SELECT COUNT(*) AS "all", COUNT(x.lifted_at) AS lifted FROM case_exclusions x WHERE x.staff_id = ? OR x.group_id = ?',
      [id, groupId],
    );
    return `${row?.all ?? 0} ${row?.lifted ?? 0}`;
  }

  private now(): Instant {
    return instant(this.clock.now());
  }

  private condition(actor: Staff, filter: CaseFilter): Condition {
    return conditionOf(actor, filter, this.now());
  }
}
