import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Delivery } from '../cases/entities/delivery.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { isToBePublished, nextTryAfter, objectionToAttempt } from './delivery-rules.js';
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
  ) {}

  /**
   * Records one try: served at the date of the delivery receipt, or failed with the reason; the third failure on a third day serves
   * the complainant's notice by publication. Throws NotFound, NotYourRole, Refused `delivery.already-served`, BadRequest on the times.
   */
  async attempt(actor: Staff, caseId: string, deliveryId: string, input: AttemptDto): Promise<DeliveryAttempt> {
    return this.cases.act(actor, caseId, 'delivery', async (open) => {
      const { tx, file, at: now } = open;
      const delivery = file.deliveries.find(({ id }) => id === deliveryId);
      const notice = file.notices.find(({ id }) => id === delivery?.noticeId);
      if (!delivery || !notice) throw new NotFound();
      const attempt: DeliveryAttempt = {
        id: newId(),
        deliveryId,
        caseId,
        result: input.result,
        at: input.at ?? now,
        reason: input.reason === undefined ? null : await maskedWords(this.vault, tx, file, input.reason),
        byId: actor.id,
        recordedAt: now,
      };
      const objection = objectionToAttempt({ attempt, delivery, issuedAt: notice.issuedAt, now });
      if (objection) throw delivery.servedAt === null ? new BadRequest(objection) : new Refused(objection);
      await tx.insert(DeliveryAttempt, attempt);
      const state = await this.stateAfter(open, delivery, attempt);
      if (state === 'pending') await this.tryAgain(open, delivery, attempt);
      else {
        const how = { state, byId: actor.id, reason: attempt.reason ?? undefined };
        await this.desk.serve(tx, file.kase, notice, delivery, attempt.at, how);
      }
      await this.cases.record(open, 'delivery', actor, {
        particulars: { deliveryId, noticeId: notice.id, kind: notice.kind, mode: delivery.mode, result: input.result, state },
      });
      return attempt;
    });
  }

  private async stateAfter({ tx }: OpenCase, delivery: Delivery, attempt: DeliveryAttempt): Promise<Delivery['state']> {
    if (attempt.result === 'served') return 'served';
    const attempts = await tx.find(DeliveryAttempt, { deliveryId: delivery.id });
    return isToBePublished(delivery, attempts) ? 'published' : 'pending';
  }

  private async tryAgain({ tx }: OpenCase, delivery: Delivery, { at, reason, byId }: DeliveryAttempt): Promise<void> {
    await tx.update(
      Delivery,
      { id: delivery.id },
      { tries: delivery.tries + 1, lastTryAt: at, nextTryAt: nextTryAfter(at), reason, recordedById: byId },
    );
  }
}
