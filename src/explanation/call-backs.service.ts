import { Injectable } from '@nestjs/common';
import { handlersOf, replyNow } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { CallBack } from '../cases/entities/call-back.entity.js';
import { mayBeAsked, owesCallBack } from '../cases/lifecycle/closing-guards.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { actorId, type Actor, type Citizen, type Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { cameBy, objectionToChannel } from './call-back-channel-rules.js';
import { isUnreachedForGood, objectionToCallBack, objectionToRating, type Asked } from './call-back-rules.js';
import type { CallBackDto } from './dto/call-back.dto.js';
import { FollowUpsService } from './follow-ups.service.js';
import { MaskingService } from './masking.service.js';

/** What the complainant says about the reply: over the telephone, or with number and code. */
export type Rating = Pick<CallBackDto, 'resolved' | 'satisfaction' | 'understood' | 'why'>;

/** The question after the reply (回访), asked by someone other than the handler. */
@Injectable()
export class CallBacksService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly masking: MaskingService,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Records one try, or that none is owed. Done, not owed, and the third try on a third day meet the clock (R54). Throws Refused. */
  record(actor: Staff, caseId: string, input: CallBackDto): Promise<CallBack> {
    return this.cases.act(actor, caseId, 'callBack', (open) => {
      const { file } = open;
      const way = cameBy(file.kase);
      const channel = input.channel ?? way ?? 'phone';
      const objection = objectionToCallBack({
        ...asked(file),
        result: input.result,
        isOwed: owesCallBack(file),
        isSettled: isSettled(file),
        isHandler: handlersOf(file).has(actor.id),
        contacted: input.contacted ?? null,
        resolved: input.resolved ?? null,
        satisfaction: input.satisfaction ?? null,
        understood: input.understood ?? null,
        channel,
        recordingRef: input.recordingRef ?? null,
      });
      if (objection) throw new Refused(objection);
      if (input.result === 'not_owed') return this.write(open, actor, { result: input.result, contacted: null });
      const otherway = objectionToChannel({ cameBy: way, channel: input.channel, reason: input.channelReason });
      if (otherway) throw new Refused(otherway);
      return this.write(open, actor, { ...input, channel, contacted: input.result === 'done' });
    });
  }

  /** The complainant's own word, once per reply; accusations are not asked (SAT 4). Throws Refused. */
  rate(actor: Citizen, caseId: string, rating: Rating): Promise<CallBack> {
    return this.cases.act(actor, caseId, 'callBack', (open) => {
      const objection = objectionToRating({ ...asked(open.file), mayBeAsked: mayBeAsked(open.file.kase) });
      if (objection) throw new Refused(objection);
      return this.write(open, actor, { ...rating, channel: 'online', result: 'done', contacted: true });
    });
  }

  /** Puts on record, before closing, that no call-back is owed; nothing where somebody was asked, or is still to be. */
  async recordNotOwed(open: OpenCase, actor: Staff): Promise<void> {
    if (!owesCallBack(open.file) && !isSettled(open.file)) await this.write(open, actor, { result: 'not_owed', contacted: null });
  }

  private async write(
    open: OpenCase,
    actor: Actor,
    {
      result,
      contacted,
      resolved,
      satisfaction,
      understood,
      why,
      recordingRef,
      channel,
      channelReason,
    }: Omit<CallBackDto, 'contacted'> & { contacted: boolean | null },
  ): Promise<CallBack> {
    const { tx, file, at } = open;
    const callBack: CallBack = {
      id: newId(),
      caseId: file.kase.id,
      round: file.kase.round,
      result,
      at,
      byId: actorId(actor),
      contacted,
      resolved: resolved ?? null,
      satisfaction: satisfaction ?? null,
      understood: understood ?? null,
      why: await this.masking.maskedOrNull(tx, file, why),
      recordingRef: recordingRef ?? null,
      channel: channel ?? null,
      channelReason: await this.masking.maskedOrNull(tx, file, channelReason),
    };
    await tx.insert(CallBack, callBack);
    file.callBacks.push(callBack);
    if (isSettled(file)) await this.clocks.meet(tx, file.kase.id, 'call_back', at);
    const followUp = await this.followUps.raise(open, callBack);
    const particulars = { callBackId: callBack.id, result, ...(followUp ? { followUpId: followUp.id } : {}) };
    await this.cases.record(open, 'callBack', actor, { particulars });
    return callBack;
  }
}

const ofThisRound = (file: CaseFile): CallBack[] => file.callBacks.filter((c) => c.round === file.kase.round);

const isSettled = (file: CaseFile): boolean =>
  ofThisRound(file).some((c) => c.result !== 'unreached') || isUnreachedForGood(ofThisRound(file).map((c) => c.at));

/** A merged child is asked about its own copy of the parent's reply. */
const asked = (file: CaseFile): Asked => ({
  state: file.kase.state,
  hasReply: replyNow(file) !== undefined || (file.kase.outcome === 'merged' && file.notices.some((n) => n.kind === 'REPLY')),
  isDone: ofThisRound(file).some((c) => c.result === 'done'),
});
