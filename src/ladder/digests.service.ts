import { Inject, Injectable } from '@nestjs/common';
import { DueRungs } from '../deadlines/due-rungs.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { instant, MINUTE, plus, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Alert } from './alert.entity.js';
import { StaffMessage } from './staff-message.entity.js';
import { StuckRungsService } from './stuck-rungs.service.js';

/** Rungs due for longer than this (ms) are a burst still under way. */
const BURST_MS = 1_000;
const AGAIN_MS = 2_000;

/** A burst that does not end keeps nobody waiting for longer (ms). */
const LONGEST_WAIT_MS = 10 * MINUTE;

/** Alerts this old (ms) without a message have lost theirs. */
const LOST_MS = 15_000;

/** One message per person and burst: a week's sleep ends in one, not in a hundred. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly dueRungs: DueRungs,
    private readonly stuck: StuckRungsService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gathers all that this person was not yet sent; waits while older rungs are still being fired. Safe to run twice. */
  async gather(staffId: string): Promise<void> {
    const [oldest] = await this.reader.sql<{ at: Instant | null; district: string }>(
      'SELECT MIN(raised_at) AS at, MIN(district_code) AS district FROM alerts WHERE staff_id = ? AND message_id IS NULL',
      [staffId],
    );
    if (!oldest?.at) return;
    const now = this.now();
    const waitsTooLong = oldest.at < plus(now, -LONGEST_WAIT_MS);
    if (!waitsTooLong && (await this.isBurst(now))) {
      const again = { name: 'alerts.raised', districtCode: oldest.district, payload: { staffId }, at: plus(now, AGAIN_MS) };
      await this.work.write((tx) => this.outbox.announce(tx, again));
      return;
    }
    await this.send(staffId, oldest.district, now);
  }

  /** The safety: whoever has alerts that no message took along. */
  async gatherLost(): Promise<void> {
    const now = this.now();
    const people = await this.reader.sql<{ id: string }>(
      'SELECT DISTINCT staff_id AS id FROM alerts WHERE message_id IS NULL AND raised_at < ? ORDER BY staff_id',
      [plus(now, -LOST_MS)],
    );
    if (people.length === 0 || (await this.isBurst(now))) return;
    for (const { id } of people) await this.gather(id);
  }

  private async isBurst(now: Instant): Promise<boolean> {
    const { aside } = await this.stuck.at(now);
    return (await this.dueRungs.candidates(this.reader, plus(now, -BURST_MS), 1, aside)).length > 0;
  }

  private async send(staffId: string, districtCode: string, now: Instant): Promise<void> {
    await this.work.write(async (tx) => {
      const id = newId();
      const alertCount = await tx.update(Alert, { staffId, messageId: null }, { messageId: id });
      if (alertCount === 0) return;
      const [span] = await tx.sql<{ first: Instant; last: Instant }>(
        `SELECT MIN(e.rung_at) AS first, MAX(e.rung_at) AS last FROM alerts a JOIN escalations e ON e.id = a.escalation_id
         WHERE a.staff_id = ? AND a.message_id = ?`,
        [staffId, id],
      );
      await tx.insert(StaffMessage, {
        ...{ id, staffId, districtCode, createdAt: now, alertCount },
        ...{ firstRungAt: span?.first ?? now, lastRungAt: span?.last ?? now },
      });
    });
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}
