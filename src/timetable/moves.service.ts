import { Inject, Injectable } from '@nestjs/common';
import { RecountService } from '../deadlines/recount.service.js';
import { CalendarMoveRow } from '../elections/calendar-move.entity.js';
import type { CalendarMove } from '../elections/calendar-move.js';
import { loadElectionBook } from '../elections/election-book.js';
import { ElectionsService } from '../elections/elections.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, plus, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { rebounded } from './bounded-clocks.js';
import { casesAt } from './case-locks.js';
import { reportFor, type MoveReport } from './move-report.js';

/** The message that days have moved: what started meanwhile by the old days is worked out anew. */
export const CALENDAR_MOVED = 'calendar.moved';

/** By then (ms) every process has the new days. */
const ALL_KNOW_MS = 10_000;
/** Hosts' clocks may differ by so much (ms); what was started before the move and is looked at again stays as it is. */
const CLOCKS_APART_MS = 60_000;

/** Moves a stage or polling day together with everything that open clocks owe to it. */
@Injectable()
export class MovesService {
  constructor(
    private readonly elections: ElectionsService,
    private readonly recounts: RecountService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotFound for another district's election. */
  async history(actor: Staff, electionId: string): Promise<CalendarMoveRow[]> {
    await this.elections.inDistrict(electionId, actor.districtCode);
    return this.elections.moves(electionId);
  }

  /** What the move would do to which clocks; writes nothing. Throws NotFound, BadRequest, Refused. */
  async preview(actor: Staff, electionId: string, move: CalendarMove): Promise<MoveReport> {
    await this.elections.inDistrict(electionId, actor.districtCode);
    const books = await this.elections.planMove(electionId, actor.districtCode, move);
    const cases = await casesAt(this.reader, move.townCode, move.villageCode);
    const changes = await rebounded(this.reader, this.recounts, cases, books);
    return reportFor(this.reader, actor, await this.recounts.wouldMoveByBounds(this.reader, changes));
  }

  /** Moves days, bounds and dues in one transaction. Throws NotFound, BadRequest, Refused. */
  async make(
    actor: Staff,
    electionId: string,
    move: CalendarMove,
    reason: string,
  ): Promise<MoveReport & { move: CalendarMoveRow }> {
    await this.elections.inDistrict(electionId, actor.districtCode);
    const { row, moves } = await this.work.write(async (tx) => {
      const at = this.now();
      const moved = await this.elections.move(tx, electionId, move, { reason, byId: actor.id, at });
      const cases = await casesAt(tx, move.townCode, move.villageCode, 'lock');
      const changes = await rebounded(tx, this.recounts, cases, moved);
      const dues = await this.recounts.afterBounds(tx, changes, `${move.kind}_moved`, reason, actor.id);
      const { districtCode } = actor;
      await this.outbox.announce(tx, {
        name: CALENDAR_MOVED,
        districtCode,
        payload: { moveId: moved.row.id },
        at: plus(at, ALL_KNOW_MS),
      });
      return { row: moved.row, moves: dues };
    });
    return { move: row, ...(await reportFor(this.reader, actor, moves)) };
  }

  /** Clocks that other processes started by the old days while these were moved; may run twice. */
  async catchUp(moveId: string): Promise<void> {
    await this.work.write(async (tx) => {
      const move = await tx.findOne(CalendarMoveRow, { id: moveId });
      if (!move) return;
      const after = await loadElectionBook(tx, move.districtCode);
      const cases = await casesAt(tx, move.townCode, move.villageCode, 'lock');
      const since = plus(move.at, -CLOCKS_APART_MS);
      const changes = (await rebounded(tx, this.recounts, cases, { after })).filter(({ clock }) => clock.createdAt >= since);
      await this.recounts.afterBounds(tx, changes, `${move.kind}_moved`, move.reason, move.byId);
    });
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}
