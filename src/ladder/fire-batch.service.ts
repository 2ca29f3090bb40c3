import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { appendSystemEvents } from '../cases/append-system-events.js';
import { Escalation } from '../cases/entities/escalation.entity.js';
import { DueRungs } from '../deadlines/due-rungs.js';
import { LadderTable, type RungSpec } from '../deadlines/ladder-table.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import { countLimit } from '../deadlines/limit.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { Roster } from '../people/roster.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { AlertWriter } from './alert-writer.service.js';
import { loadFacts } from './case-facts.js';
import { firedRung, type FiredRung } from './fire-plan.js';
import { LateNoticesService } from './late-notices.service.js';
import { RungNumbers } from './rung-numbers.js';

/** Fires the rungs of many clocks in one transaction: a handful of statements, however many they are. */
@Injectable()
export class FireBatch {
  constructor(
    private readonly dueRungs: DueRungs,
    private readonly ladders: LadderTable,
    private readonly calendars: CalendarService,
    private readonly people: PeopleService,
    private readonly alerts: AlertWriter,
    private readonly lateNotices: LateNoticesService,
    private readonly outbox: Outbox,
    private readonly numbers: RungNumbers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The caller holds these clocks and their cases. Answers those whose rungs this call has fired. Throws when one of them cannot be fired; then none has. */
  async fire(tx: Tx, clocks: readonly ClockRow[]): Promise<string[]> {
    // Only now: whoever held a case before has written an earlier moment into it.
    const now = instant(this.clock.now());
    // Sent together: PostgreSQL reads the facts while the claim is worked out here.
    const [due, { facts, last }] = await Promise.all([
      this.dueRungs.claim(tx, clocks, now),
      loadFacts(tx, [...new Set(clocks.map(({ caseId }) => caseId))]),
    ]);
    if (due.length === 0) return [];
    const rosters = await this.rostersOf(due.map(({ clock }) => clock.districtCode));
    const calendar = this.calendars.current();
    const ackDues = new Map<RungSpec, Instant>();
    const ackDueOf = (spec: RungSpec): Instant => {
      const known = ackDues.get(spec) ?? countLimit(spec.acknowledgeWithin, now, 'official', calendar).dueAt;
      ackDues.set(spec, known);
      return known;
    };
    const fired = due.flatMap((one): FiredRung[] => {
      const spec = this.ladders.rungOf(one.clock.clock, one.rung);
      const of = facts.get(one.clock.caseId);
      const roster = rosters.get(one.clock.districtCode);
      return spec && of && roster ? [firedRung({ due: one, spec, facts: of, roster, ackDueAt: ackDueOf(spec), now })] : [];
    });
    const escalations = fired.map(({ escalation }) => escalation);
    tx.append(Escalation, escalations);
    appendSystemEvents(
      tx,
      now,
      last,
      fired.map(({ event }) => event),
    );
    await this.lateNotices.issue(tx, due, last, now);
    await this.alerts.tell(
      tx,
      fired.map(({ told }) => told),
      now,
    );
    await this.askForSupervision(tx, fired);
    this.numbers.fired(tx, due, now);
    return [...new Set(due.map(({ clock }) => clock.id))];
  }

  /** The letter itself (督办函) is the room escalation's. */
  private async askForSupervision(tx: Tx, fired: readonly FiredRung[]): Promise<void> {
    const letters = fired.flatMap(({ escalation: { id: escalationId, caseId, districtCode, groupId, effect } }) =>
      effect === 'supervise' && groupId !== null
        ? [{ name: 'supervision.due', districtCode, payload: { caseId, groupId, escalationId } }]
        : [],
    );
    await this.outbox.announceAll(tx, letters);
  }

  private async rostersOf(districtCodes: readonly string[]): Promise<Map<string, Roster>> {
    const rosters = new Map<string, Roster>();
    for (const code of new Set(districtCodes)) rosters.set(code, await this.people.roster(code));
    return rosters;
  }
}
