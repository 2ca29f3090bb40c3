import { Inject, Injectable } from '@nestjs/common';
import type { Case } from '../../cases/entities/case.entity.js';
import type { Delivery } from '../../cases/entities/delivery.entity.js';
import { VaultService } from '../../identity/vault.service.js';
import { newId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import type { Tx } from '../../platform/database/tx.js';
import { waysFor } from './dispatch-rules.js';
import { DISPATCH_WAYS } from './dispatch.entity.js';

/** Decides, when a notice can be read, by which ways its recipient is told that it is there. */
@Injectable()
export class DispatchPlanningService {
  constructor(
    private readonly vault: VaultService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Writes one row for each way that is set up and open to this complainant; safe to run twice. Others than the complainant get none. Where the
   * address cannot be read one row stands for it all the same: the sender finds it so and hands it to a person.
   */
  async plan(tx: Tx, kase: Case, { id, noticeId, recipient }: Delivery, at: Instant): Promise<void> {
    const { sms, mail } = this.settings.sending ?? {};
    if (recipient !== 'complainant' || (!sms && !mail)) return;
    const reach = await this.vault.reachOf(tx, kase.id);
    if (!reach) return;
    const setUp = DISPATCH_WAYS.filter((way) => (way === 'SMS' ? sms : mail) !== undefined);
    const open = reach === 'unreadable' ? setUp.slice(0, 1) : waysFor({ kase, ...reach }).filter((way) => setUp.includes(way));
    for (const way of open)
      tx.send(
        `INSERT INTO dispatches (id, delivery_id, notice_id, case_id, district_code, way, state, round, tries, failed_on, repeats, next_try_at)
         VALUES (?, ?, ?, ?, ?, ?, 'waiting', 1, 0, '[]', 0, ?) ON CONFLICT (delivery_id, way) DO NOTHING`,
        [newId(), id, noticeId, kase.id, kase.districtCode, way, at],
      );
  }
}
