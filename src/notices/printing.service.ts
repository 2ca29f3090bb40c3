import { Inject, Injectable } from '@nestjs/common';
import { Case } from '../cases/entities/case.entity.js';
import { Delivery } from '../cases/entities/delivery.entity.js';
import { Notice } from '../cases/entities/notice.entity.js';
import { NoticeText } from '../cases/entities/notice-text.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { noticeText } from './notice-text.js';
import { DispatchPlanningService } from './sending/dispatch-planning.service.js';

/** Prints issued notices; what is readable with number and code is served by being printed. */
@Injectable()
export class PrintingService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly facts: NoticeFactsService,
    private readonly desk: NoticeDeskService,
    private readonly clocks: ClocksService,
    private readonly dispatches: DispatchPlanningService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run twice: a text that is printed stays, a delivery is served once. */
  async print(noticeId: string): Promise<void> {
    const notice = await this.reader.findOne(Notice, { id: noticeId });
    if (!notice) return;
    const { caseId } = notice;
    // By the case's index; deliveries have none by notice.
    const [delivery, kase] = await this.reader.together((reads) =>
      Promise.all([reads.findOne(Delivery, { caseId, noticeId }), reads.findOne(Case, { id: caseId })]),
    );
    if (!delivery || !kase) return;
    const text = noticeText(await this.facts.of(kase, notice, delivery.recipient));
    await this.work.write(async (tx) => {
      const { id, districtCode } = notice;
      await tx.change(
        'INSERT INTO notice_texts (notice_id, case_id, district_code, text, printed_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (notice_id) DO NOTHING',
        [id, caseId, districtCode, text, this.now()],
      );
      await this.dispatches.plan(tx, kase, delivery, this.now());
      if (delivery.mode === 'CODE' && delivery.servedAt === null) await this.publish(tx, notice, delivery);
    });
  }

  /** The texts of a case's notices by notice. */
  async textsOf(caseId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.find(NoticeText, { caseId });
    return new Map(rows.map(({ noticeId, text }) => [noticeId, text]));
  }

  /**
   * Who holds only number and code is served when it can be read there (deadlines.md). The receipt alone waits for the first look
   * with number and code: until then its code must stay at hand for an identical repeat of the registration.
   */
  private async publish(tx: Tx, notice: Notice, delivery: Delivery): Promise<void> {
    const kase = await tx.lock(Case, { id: notice.caseId });
    if (!kase) return;
    const at = this.now();
    if (notice.kind === 'RECEIPT') await this.clocks.meet(tx, kase.id, 'acknowledge', at);
    else await this.desk.serve(tx, kase, notice, delivery, at, { state: 'served', byId: 'system' });
  }

  private now(): string {
    return instant(this.clock.now());
  }
}
