import { Inject, Injectable, Logger } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { appendSystemEvents } from '../cases/append-system-events.js';
import { Escalation } from '../cases/entities/escalation.entity.js';
import { Deadline } from '../deadlines/deadline.entity.js';
import { LadderTable } from '../deadlines/ladder-table.js';
import { countLimit } from '../deadlines/limit.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dayOf, instant, type Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { Roster } from '../people/roster.js';
import { among, notAmong } from '../platform/database/lists.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { errorLine } from '../platform/logging/loggable-error.js';
import { AlertWriter } from './alert-writer.service.js';
import { loadFacts, type CaseFacts } from './case-facts.js';
import { isReferral, toTell } from './fire-plan.js';
import { ended, endOf, movedEvent, type ClockState, type Move } from './move-up-records.js';
import { nextReach } from './move-up-rules.js';
import { setMoved } from './moved-rows.js';
import { dutyDesk, receiversFor, type Obligation } from './receivers-rules.js';

const BATCH = 100;

/** Not while its clock stands still. */
const UNANSWERED = `SELECT e.id, e.case_id AS "caseId" FROM escalations e
  WHERE e.acknowledged_at IS NULL AND e.ended_at IS NULL AND e.ack_due_at IS NOT NULL AND e.ack_due_at <= ?
    AND NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.id = e.deadline_id AND d.slot IS NOT NULL AND d.paused_at IS NOT NULL)`;

type Unanswered = { id: string; caseId: string };

/** Rungs that nobody acknowledged in time go up, each step once; at the top they become an alarm. The end of their clock ends them. */
@Injectable()
export class MoveUpService {
  private readonly log = new Logger(MoveUpService.name);

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly ladders: LadderTable,
    private readonly calendars: CalendarService,
    private readonly people: PeopleService,
    private readonly alerts: AlertWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async moveUp(): Promise<void> {
    const failed: string[] = [];
    for (;;) {
      const [aside, ids] = notAmong(this.reader, failed);
      const rows = await this.reader.sql<Unanswered>(
        `${UNANSWERED} AND e.id ${aside} ORDER BY e.ack_due_at, e.id LIMIT ${BATCH}`,
        [this.now(), ids],
      );
      if (rows.length === 0) return;
      try {
        await this.work.write((tx) => this.moveAll(tx, rows));
      } catch (error) {
        this.log.warn(`${rows.length} unacknowledged rungs are moved up one by one: ${errorLine(error)}`);
        failed.push(...(await this.oneByOne(rows)));
      }
    }
  }

  /** Answers those that failed; the next sweep tries them again. */
  private async oneByOne(rows: readonly Unanswered[]): Promise<string[]> {
    const failed: string[] = [];
    for (const row of rows) {
      try {
        await this.work.write((tx) => this.moveAll(tx, [row]));
      } catch (error) {
        this.log.error(`escalation ${row.id} could not be moved up: ${errorLine(error)}`);
        failed.push(row.id);
      }
    }
    return failed;
  }

  private async moveAll(tx: Tx, rows: readonly Unanswered[]): Promise<void> {
    const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
    const [inList, ids] = among(tx, caseIds);
    const lock = tx.engine === 'postgres' ? ' FOR UPDATE' : '';
    await tx.sql(`SELECT id FROM cases WHERE id ${inList} ORDER BY id${lock}`, [ids]);
    const now = this.now();
    const escalations = await tx.find(
      Escalation,
      { id: rows.map(({ id }) => id), acknowledgedAt: null, endedAt: null },
      { id: 'ASC' },
    );
    const clocks = new Map((await this.clocksOf(tx, escalations)).map((clock) => [clock.id, clock]));
    const { facts, last } = await loadFacts(tx, caseIds);
    const steps: Move[] = [];
    for (const escalation of escalations) {
      if (escalation.ackDueAt === null || escalation.ackDueAt > now) continue;
      const of = facts.get(escalation.caseId);
      if (!of) throw new Error('the case of this escalation is not in the database');
      const clock = clocks.get(escalation.deadlineId ?? '');
      const endedAt = endOf(escalation, clock, of, now);
      const roster = await this.people.roster(escalation.districtCode);
      steps.push(endedAt === null ? this.stepUp(escalation, clock, of, roster, now) : ended(escalation, endedAt));
    }
    const moved = await setMoved(
      tx,
      steps.map(({ row }) => row),
    );
    const taken = steps.filter(({ row }) => moved.has(row.from.id));
    appendSystemEvents(
      tx,
      now,
      last,
      taken.flatMap(({ event }) => event ?? []),
    );
    await this.alerts.tell(
      tx,
      taken.flatMap(({ told }) => told ?? []),
      now,
    );
  }

  private stepUp(escalation: Escalation, clock: ClockState | undefined, facts: CaseFacts, roster: Roster, now: Instant): Move {
    const next = nextReach(escalation, this.ladders);
    const at = { ...escalation, level: escalation.level + 1 };
    const row = { from: escalation, level: at.level, undelivered: escalation.undelivered, alarmedAt: null, endedAt: null };
    if (next.kind === 'alarm')
      return { row: { ...row, ackDueAt: null, alarmedAt: now }, event: movedEvent(at, 'rungUnacknowledged', []) };
    const obligation: Obligation = {
      clock: escalation.clock === null ? null : { clock: escalation.clock, subjectId: clock?.subjectId ?? null },
      facts: isReferral(escalation.effect) ? { ...facts, isReferred: true } : facts,
      roster,
      today: dayOf(now),
    };
    const receivers = next.kind === 'duty_desk' ? dutyDesk(obligation) : receiversFor(next.tell, obligation);
    const ackDueAt = countLimit(next.within, now, 'official', this.calendars.current()).dueAt;
    const undelivered = receivers.length === 0;
    return {
      row: { ...row, ackDueAt, undelivered },
      told: toTell(escalation, receivers),
      event: movedEvent(at, undelivered ? 'rungUndelivered' : 'rungMovedUp', receivers),
    };
  }

  private clocksOf(tx: Tx, escalations: readonly Escalation[]): Promise<Deadline[]> {
    return tx.find(Deadline, { id: escalations.flatMap(({ deadlineId }) => deadlineId ?? []) });
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}
