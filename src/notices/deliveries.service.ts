import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { UNKNOWN_EVIDENCE } from '../cases/unknown-ids.js';
import { Delivery } from '../cases/entities/delivery.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { ATTEMPT_WAYS, DeliveryAttempt, standing, type AttemptWay } from './delivery-attempt.entity.js';
import { ALREADY_SERVED, isToBePublished, nextTryAfter, normalRegisteredNumber, objectionToAttempt } from './delivery-rules.js';
import type { AttemptDto } from './dto/attempt.dto.js';
import { VaultService } from '../identity/vault.service.js';
import { maskedWords } from '../cases/masked-words.js';

/** How notices on paper, by telephone and by hand reached their recipients. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly cases: CasesService,
    private readonly desk: NoticeDeskService,
    private readonly vault: VaultService,
    private readonly evidence: EvidenceService,
  ) {}

  /**
   * Records one try: served at the date of the delivery receipt, or failed with the reason; the third failure on a third day serves
   * the complainant's notice by publication. Or puts a record right by a new one. Throws NotFound, NotYourRole, Refused `delivery.already-served`, BadRequest on the times.
   */
  async attempt(actor: Staff, caseId: string, deliveryId: string, input: AttemptDto): Promise<DeliveryAttempt> {
    return this.cases.act(actor, caseId, 'delivery', async (open) => {
      const { tx, file, at: now } = open;
      const delivery = file.deliveries.find(({ id }) => id === deliveryId);
      const notice = file.notices.find(({ id }) => id === delivery?.noticeId);
      if (!delivery || !notice) throw new NotFound();
      const attempt: DeliveryAttempt = {
        ...{ id: newId(), deliveryId, caseId, byId: actor.id, recordedAt: now },
        result: input.result,
        at: input.at ?? now,
        reason: input.reason === undefined ? null : await maskedWords(this.vault, tx, file, input.reason),
        way: input.way ?? wayOf(delivery),
        registeredNumber: input.registeredNumber === undefined ? null : normalRegisteredNumber(input.registeredNumber),
        takenBy: input.takenBy ?? null,
        outcome: input.outcome ?? null,
        evidenceId: input.evidenceId ?? null,
        correctsId: input.correctsId ?? null,
      };
      const before = await tx.find(DeliveryAttempt, { deliveryId });
      const corrected = standing(before).find(({ id }) => id === attempt.correctsId) ?? null;
      const objection = objectionToAttempt({ attempt, delivery, issuedAt: notice.issuedAt, now, corrected });
      if (objection) throw objection === ALREADY_SERVED ? new Refused(objection) : new BadRequest(objection);
      await this.insistOnEvidence(open, attempt);
      await tx.insert(DeliveryAttempt, attempt);
      const state = corrected ? delivery.state : stateAfter(delivery, [...before, attempt], attempt);
      if (!corrected && state === 'pending') await this.tryAgain(open, delivery, attempt);
      if (!corrected && state !== 'pending') {
        const how = { state, byId: actor.id, reason: attempt.reason ?? undefined };
        await this.desk.serve(tx, file.kase, notice, delivery, attempt.at, how);
      }
      const { mode } = delivery;
      const { way, correctsId } = attempt;
      await this.cases.record(open, 'delivery', actor, {
        particulars: {
          ...{ deliveryId, noticeId: notice.id, kind: notice.kind, mode, way, result: input.result, state },
          ...(correctsId === null ? {} : { corrects: correctsId }),
        },
      });
      return attempt;
    });
  }

  private async insistOnEvidence({ tx, file }: OpenCase, { evidenceId }: DeliveryAttempt): Promise<void> {
    if (evidenceId === null) return;
    const items = await this.evidence.list(tx, file.kase.id);
    if (!items.some(({ id }) => id === evidenceId)) throw new BadRequest(UNKNOWN_EVIDENCE);
  }

  private async tryAgain({ tx }: OpenCase, delivery: Delivery, { at, reason, byId }: DeliveryAttempt): Promise<void> {
    await tx.update(
      Delivery,
      { id: delivery.id },
      { tries: delivery.tries + 1, lastTryAt: at, nextTryAt: nextTryAfter(at), reason, recordedById: byId },
    );
  }
}

const wayOf = ({ mode }: Delivery): AttemptWay | null => ATTEMPT_WAYS.find((way) => way === mode) ?? null;

const stateAfter = (delivery: Delivery, attempts: readonly DeliveryAttempt[], { result }: DeliveryAttempt): Delivery['state'] => {
  if (result === 'served') return 'served';
  return isToBePublished(delivery, attempts) ? 'published' : 'pending';
};
