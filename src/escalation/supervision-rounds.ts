import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import { Supervision } from '../cases/entities/supervision.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';

/** `demand` holds no identity; `escalationId` names the rung that asked for the round. */
export type NewRound = { groupId: string; demand: string; escalationId: string | null };

/** Writes a round of supervision, whoever issues it: row, clock, letter, event. */
@Injectable()
export class SupervisionRounds {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly notices: NoticeDeskService,
  ) {}

  async write(open: OpenCase, actor: Actor, { groupId, demand, escalationId }: NewRound): Promise<Supervision> {
    const { tx, file, at } = open;
    const round: Supervision = {
      id: newId(),
      caseId: file.kase.id,
      districtCode: file.kase.districtCode,
      ordinal: file.supervisions.length + 1,
      groupId,
      demand,
      issuedById: actorId(actor),
      issuedAt: at,
      dueAt: '',
      answer: null,
      answeredById: null,
      answeredAt: null,
      escalationId,
      missedAt: null,
    };
    round.dueAt = await this.startClock(open, round.id);
    await tx.insert(Supervision, round);
    file.supervisions.push(round);
    await this.notices.issue(tx, file.kase, 'SUPERVISION', at, { recipient: 'group', subjectId: round.id });
    await this.cases.record(open, 'supervision', actor, {
      particulars: { supervisionId: round.id, ordinal: round.ordinal, groupId, dueAt: round.dueAt },
    });
    return round;
  }

  /** The clock counts (2 W by the calendar), the row shows what it counted. */
  private async startClock({ tx, file, at }: OpenCase, subjectId: string): Promise<string> {
    await this.clocks.start(tx, 'supervision', await this.contexts.of(file.kase, at, file.suspensions), { from: at, subjectId });
    const rows = await this.clocks.openOf(tx, file.kase.id);
    const row = rows.find((each) => each.clock === 'supervision' && each.subjectId === subjectId);
    if (!row) throw new Error('The supervision clock did not start.');
    return row.dueAt;
  }
}
