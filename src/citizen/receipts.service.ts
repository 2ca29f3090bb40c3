import { Inject, Injectable } from '@nestjs/common';
import { Case } from '../cases/entities/case.entity.js';
import { Delivery } from '../cases/entities/delivery.entity.js';
import { Notice } from '../cases/entities/notice.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** The receipt has arrived when number and code come back. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: NoticeDeskService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Marks the case's receipt as served, once; its code is then kept no longer. */
  async markServed(caseId: string): Promise<void> {
    await this.work.write(async (tx) => {
      const kase = await tx.lock(Case, { id: caseId });
      const notice = await tx.findOne(Notice, { caseId, kind: 'RECEIPT' });
      const delivery = notice && (await tx.findOne(Delivery, { caseId, noticeId: notice.id, servedAt: null }));
      if (!kase || !notice || !delivery) return;
      await this.desk.serve(tx, kase, notice, delivery, instant(this.clock.now()), { state: 'served', byId: 'citizen' });
    });
  }
}
