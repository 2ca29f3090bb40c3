import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { appendSystemEvents, lastEvents, type LastEvents } from '../cases/append-system-events.js';
import { Case } from '../cases/entities/case.entity.js';
import { Note } from '../cases/entities/note.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { DueRung } from '../deadlines/due-rungs.js';
import type { Instant } from '../kernel/time.js';
import { among } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';
import { CITIZEN_CLOCKS, lateWord } from './late-notice-rules.js';

/** Tells complainants honestly that it is late, why, and by when it will be done. */
@Injectable()
export class LateNoticesService {
  constructor(
    private readonly notices: NoticeDeskService,
    private readonly calendars: CalendarService,
  ) {}

  /**
   * One notice per case for all of its time limits that have run out in this claim, to its own complainant and to those whose cases were
   * merged into it. The caller holds the cases; `last` counts their events on.
   */
  async issue(tx: Tx, fired: readonly DueRung[], last: LastEvents, now: Instant): Promise<void> {
    const late = fired.filter(({ rung, clock }) => rung === 'due' && CITIZEN_CLOCKS.includes(clock.clock));
    const caseIds = [...new Set(late.map(({ clock }) => clock.caseId))];
    if (caseIds.length === 0) return;
    const cases = await tx.find(Case, { id: caseIds }, { id: 'ASC' });
    const plans = await tx.find(Note, { caseId: caseIds, kind: 'plan' }, { id: 'ASC' });
    const children = await mergedInto(tx, caseIds);
    const wanted = cases.flatMap((kase) => {
      const clocks = late.filter(({ clock }) => clock.caseId === kase.id).map(({ clock }) => clock);
      const { planNoteId, newDate } = lateWord(
        plans.filter(({ caseId }) => caseId === kase.id),
        clocks.map(({ startedAt }) => startedAt).reduce((one, other) => (one > other ? one : other)),
        now,
        this.calendars.current(),
      );
      const told = { late: clocks.map(({ clock, dueAt }) => ({ clock, dueAt })), newDate };
      // The plan was written for one; the others are told the date.
      const others = children.filter(({ parentId }) => parentId === kase.id).map((child) => ({ kase: child, particulars: told }));
      return [{ kase, particulars: { ...told, planNoteId } }, ...others];
    });
    await this.tell(tx, wanted, last, now);
  }

  private async tell(
    tx: Tx,
    wanted: readonly { kase: Case; particulars: Record<string, unknown> }[],
    last: LastEvents,
    now: Instant,
  ): Promise<void> {
    const issued = await this.notices.issueMany(tx, 'LATE', now, wanted);
    const unknown = issued.map(({ notice }) => notice.caseId).filter((caseId) => !last.has(caseId));
    for (const [id, event] of await lastEvents(tx, unknown)) last.set(id, event);
    const told = issued.map(({ notice: { id: noticeId, caseId, particulars } }) => ({
      caseId,
      kind: 'lateNotice' as const,
      visibility: 'public' as const,
      particulars: { noticeId, newDate: particulars['newDate'] },
    }));
    appendSystemEvents(tx, now, last, told);
  }
}

/** Merged children, held like their parents: their events are counted on as well. */
const mergedInto = async (tx: Tx, parentIds: readonly string[]): Promise<Case[]> => {
  const [inList, ids] = among(tx, parentIds);
  const rows = await tx.sql<{ id: string }>(
    `SELECT id FROM cases WHERE parent_id ${inList} AND outcome = 'merged' ORDER BY id${tx.engine === 'postgres' ? ' FOR UPDATE' : ''}`,
    [ids],
  );
  return rows.length === 0 ? [] : tx.find(Case, { id: rows.map(({ id }) => id) }, { id: 'ASC' });
};
