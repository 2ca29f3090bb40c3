import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Suspension } from '../cases/entities/suspension.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Actor, System } from '../kernel/actor.js';
import { dayOf, endOfDay, type Instant } from '../kernel/time.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { isInHandling, isRunning } from './suspension-rules.js';

/** How a suspension ends: by hand, by its last day, or because the work is over. */
@Injectable()
export class EndSuspensionService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly notices: NoticeDeskService,
    private readonly reader: Reader,
  ) {}

  /** Ends it in the open case as of `endedAt`, which may lie before now: who slept does not make the pause longer. */
  async end(open: OpenCase, row: Suspension, actor: Actor, endedAt: Instant): Promise<void> {
    const { tx, file, at } = open;
    await tx.update(Suspension, { id: row.id }, { endedAt });
    row.endedAt = endedAt;
    await this.clocks.resumeInternal(tx, file.kase.id, endedAt);
    if (isInHandling(file.kase.state))
      await this.notices.issue(tx, file.kase, 'SUSPENSION', at, { subjectId: row.id, particulars: { resumedAt: endedAt } });
    await this.cases.record(open, 'suspensionEnd', actor, {
      particulars: { suspensionId: row.id, endedAt },
      visibility: 'public',
    });
  }

  /** Ends what has passed its last day. Safe to run twice. */
  async endLapsed(now: Instant): Promise<void> {
    const lapsed = await this.reader.sql<{ case_id: string; district_code: string }>(
      `SELECT s.case_id, c.district_code FROM suspensions s JOIN cases c ON c.id = s.case_id
       WHERE s.is_granted = TRUE AND s.ended_at IS NULL AND s.until_day < ? ORDER BY s.until_day, s.id`,
      [dayOf(now)],
    );
    for (const { case_id, district_code } of lapsed) await this.endRunning(case_id, district_code);
  }

  /** Ends a running suspension whose last day has passed or whose work is over; nothing when there is none. Safe to run twice. */
  async endRunning(caseId: string, districtCode: string): Promise<void> {
    const system: System = { kind: 'system', districtCode };
    await this.cases.act(system, caseId, 'suspensionEnd', async (open) => {
      const row = open.file.suspensions.find(isRunning);
      if (!row) return;
      const lastMoment = endOfDay(row.untilDay);
      if (lastMoment <= open.at) await this.end(open, row, system, lastMoment);
      else if (!isInHandling(open.file.kase.state)) await this.end(open, row, system, open.at);
    });
  }
}
