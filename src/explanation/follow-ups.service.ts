import { Injectable } from '@nestjs/common';
import { handlersOf } from '../cases/case-facts.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import type { CallBack } from '../cases/entities/call-back.entity.js';
import { FollowUp } from '../cases/entities/follow-up.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { FollowUpAnswerDto } from './dto/follow-up-answer.dto.js';
import { objectionToAnswer } from './follow-up-rules.js';
import { MaskingService } from './masking.service.js';

/** "Not satisfied" is answered, by a date (R56): by the office, and by nobody who handled the case. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly masking: MaskingService,
  ) {}

  /** Where the person said that they are not satisfied: the row, and its clock. */
  async raise({ tx, file, at }: OpenCase, { id, satisfaction }: CallBack): Promise<FollowUp | undefined> {
    if (satisfaction !== 'DISSATISFIED') return undefined;
    const followUp: FollowUp = {
      id: newId(),
      caseId: file.kase.id,
      round: file.kase.round,
      callBackId: id,
      raisedAt: at,
      endedAt: null,
      endedBy: null,
      answeredById: null,
      mode: null,
      toldAt: null,
      answer: null,
    };
    await tx.insert(FollowUp, followUp);
    file.followUps.push(followUp);
    const context = await this.contexts.of(file.kase, at, file.suspensions);
    await this.clocks.start(tx, 'follow_up', context, { from: at, subjectId: followUp.id });
    return followUp;
  }

  /** What the person was told; it is read with number and code, too. Throws NotFound, Refused with the reason. */
  answer(actor: Staff, caseId: string, followUpId: string, { mode, toldAt, answer }: FollowUpAnswerDto): Promise<FollowUp> {
    return this.cases.act(actor, caseId, 'followUpAnswer', async (open) => {
      const { tx, file, at } = open;
      const followUp = file.followUps.find(({ id }) => id === followUpId);
      if (!followUp) throw new NotFound();
      const objection = objectionToAnswer({
        isHandler: handlersOf(file).has(actor.id),
        isEnded: followUp.endedAt !== null,
        raisedAt: followUp.raisedAt,
        toldAt,
        now: at,
      });
      if (objection) throw new Refused(objection);
      const words = await this.masking.masked(tx, file, answer);
      const ending = { endedAt: at, endedBy: 'answer' as const, answeredById: actor.id, mode, toldAt, answer: words };
      await tx.update(FollowUp, { id: followUpId }, ending);
      Object.assign(followUp, ending);
      await this.clocks.meet(tx, caseId, 'follow_up', at, followUpId);
      await this.cases.record(open, 'followUpAnswer', actor, { particulars: { followUpId, mode }, visibility: 'public' });
      return followUp;
    });
  }
}
