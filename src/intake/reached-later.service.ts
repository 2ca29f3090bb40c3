import { Injectable } from '@nestjs/common';
import type { OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import type { Case } from '../cases/entities/case.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';

/** What changes for clocks and notices when a supplement makes the matter graver, or its complainant reachable. */
@Injectable()
export class ReachedLaterService {
  constructor(
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly notices: NoticeDeskService,
  ) {}

  /** `before` is the case row before the supplement; the file holds the new one. */
  async follow(open: OpenCase, before: Case): Promise<void> {
    const { kase } = open.file;
    if (kase.state !== 'registered') return;
    const isGraver = kase.severity > before.severity || (kase.isKeyVillage && !before.isKeyVillage);
    if (isGraver) await this.restartTriage(open);
    if (before.contact === 'NONE' && kase.contact !== 'NONE') await this.startNotices(open);
  }

  /** The shorter limit counts from receipt, as it would have from the beginning. */
  private async restartTriage({ tx, file: { kase, informationRequests }, at }: OpenCase): Promise<void> {
    const ended = await this.clocks.cancel(tx, kase.id, 'triage', at, undefined, 'severity');
    if (ended === 0) return;
    const context = await this.contexts.of(kase, kase.receivedAt);
    await this.clocks.start(tx, 'triage', context, { from: kase.receivedAt });
    // It stands still as the former one did while the complainant was asked.
    for (const { askedAt, answeredAt, lapsedAt } of informationRequests) {
      await this.clocks.pauseInternal(tx, kase.id, askedAt, ['triage']);
      const endedAt = answeredAt ?? lapsedAt;
      if (endedAt) await this.clocks.resumeInternal(tx, kase.id, endedAt, ['triage']);
    }
  }

  /** Receipt and 15 C notice are owed from the moment somebody can be told (R29). */
  private async startNotices({ tx, file, at }: OpenCase): Promise<void> {
    const { kase } = file;
    const context = await this.contexts.of(kase, at);
    await this.clocks.startMany(tx, context, [
      { clock: 'acknowledge', from: at },
      { clock: 'notice_15c', from: at },
    ]);
    const receipt = await this.notices.issueWithDelivery(tx, kase, 'RECEIPT', at, {
      particulars: { number: kase.number, receivedAt: kase.receivedAt },
    });
    if (receipt) {
      file.notices.push(receipt.notice);
      file.deliveries.push(receipt.delivery);
    }
  }
}
