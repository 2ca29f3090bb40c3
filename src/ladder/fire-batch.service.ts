import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { appendSystemEvents } from '../cases/append-system-events.js';
import { Escalation } from '../cases/entities/escalation.entity.js';
import { DueRungs, type DueClock } from '../deadlines/due-rungs.js';
import { LadderTable, type RungSpec } from '../deadlines/ladder-table.js';
import { countLimit } from '../deadlines/limit.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { Roster } from '../people/roster.js';
import { among } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { AlertWriter } from './alert-writer.service.js';
import { loadFacts } from './case-facts.js';
import { firedRung, type FiredRung } from './fire-plan.js';
import { LateNoticesService } from './late-notices.service.js';
import { RungNumbers } from './rung-numbers.js';

/** `skip`: cases that somebody works on are left for later; `wait`: until they let go. */
export type Patience = 'skip' | 'wait';

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

  /** Answers the clocks whose rungs this call has fired. Throws when one of them cannot be fired; then none has. */
  async fire(tx: Tx, clocks: readonly DueClock[], patience: Patience): Promise<string[]> {
    const held = await holdCases(tx, clocks, patience);
    // Only now: whoever held a case before has written an earlier moment into it.
    const now = instant(this.clock.now());
    const mine = clocks.filter(({ caseId }) => held.has(caseId)).map(({ deadlineId }) => deadlineId);
    // Sent together: PostgreSQL reads the facts while the claim is worked out here.
    const [due, { facts, last }] = await Promise.all([this.dueRungs.claimRungs(tx, mine, now), loadFacts(tx, [...held])]);
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
    for (const { escalation } of fired) {
      const { id: escalationId, caseId, districtCode, groupId, effect } = escalation;
      if (effect === 'supervise' && groupId !== null)
        await this.outbox.announce(tx, { name: 'supervision.due', districtCode, payload: { caseId, groupId, escalationId } });
    }
  }

  private async rostersOf(districtCodes: readonly string[]): Promise<Map<string, Roster>> {
    const rosters = new Map<string, Roster>();
    for (const code of new Set(districtCodes)) rosters.set(code, await this.people.roster(code));
    return rosters;
  }
}

/** Whoever writes to a case holds its row, so events get their numbers one after the other. Throws when a case to wait for does not exist. */
const holdCases = async (tx: Tx, clocks: readonly DueClock[], patience: Patience): Promise<Set<string>> => {
  const wanted = [...new Set(clocks.map(({ caseId }) => caseId))];
  const [inList, ids] = among(tx, wanted);
  const lock = tx.engine === 'postgres' ? ` FOR UPDATE${patience === 'skip' ? ' SKIP LOCKED' : ''}` : '';
  const rows = await tx.sql<{ id: string }>(`SELECT id FROM cases WHERE id ${inList} ORDER BY id${lock}`, [ids]);
  if (rows.length < wanted.length && (patience === 'wait' || tx.engine === 'sqlite'))
    throw new Error('the case of this clock is not in the database');
  return new Set(rows.map(({ id }) => id));
};
