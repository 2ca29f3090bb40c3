import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { addDays, dayOf, instant, type Day } from '../../kernel/time.js';
import { Reader, UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Outbox } from '../outbox/outbox.js';
import { AuditAnchor } from './audit-anchor.entity.js';
import { AuditChain } from './audit-chain.js';
import { AuditHead } from './audit-head.entity.js';
import { note } from './note.js';

/** An anchor as it is given out. */
export type Anchor = Pick<AuditAnchor, 'day' | 'at' | 'count' | 'seq' | 'hash'> & { district: string };

/** Once a day the end of each chain is written down and given out: what came before can then no longer be made anew in secret. */
@Injectable()
export class AuditAnchors {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly chain: AuditChain,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Anchors the day that ended last, each district once. Safe to run again. */
  async anchorEnded(): Promise<void> {
    const day = this.lastEnded();
    const owing = await this.reader.sql<{ district: string }>(
      `SELECT h.district_code AS district FROM audit_heads h
       WHERE NOT EXISTS (SELECT 1 FROM audit_anchors a WHERE a.district_code = h.district_code AND a.day = ?)`,
      [day],
    );
    if (owing.length === 0) return;
    await this.chain.chain();
    for (const { district } of owing) await this.work.write((tx) => this.anchor(tx, district, day));
  }

  /** A district's anchors (all, or that of a day), the last first. */
  async list(district: string, day?: Day, limit = 400): Promise<Anchor[]> {
    const where = { districtCode: district, ...(day === undefined ? {} : { day }) };
    const rows = await this.reader.find(AuditAnchor, where, { day: 'DESC' }, limit);
    return rows.map((row) => ({ district, day: row.day, at: row.at, count: row.count, seq: row.seq, hash: row.hash }));
  }

  /** The district's last one, for whatever is printed. */
  async last(district: string): Promise<Anchor | undefined> {
    const [found] = await this.reader.sql<{ day: Day }>(
      'SELECT MAX(day) AS day FROM audit_anchors WHERE district_code = ? AND day <= ?',
      [district, this.lastEnded()],
    );
    return found?.day ? (await this.list(district, found.day, 1))[0] : undefined;
  }

  /** The Shanghai day before today. */
  lastEnded(): Day {
    return addDays(dayOf(instant(this.clock.now())), -1);
  }

  private async anchor(tx: Tx, districtCode: string, day: Day): Promise<void> {
    const head = await tx.lock(AuditHead, { districtCode });
    // One of a day to come, put there by whom ever, must not keep this one from being made.
    const [before] = await tx.sql<Pick<AuditAnchor, 'day' | 'seq'>>(
      'SELECT day, seq FROM audit_anchors WHERE district_code = ? AND day <= ? ORDER BY day DESC LIMIT 1',
      [districtCode, day],
    );
    if (!head || head.seq === 0 || before?.day === day) return;
    const { seq, hash } = head;
    const at = instant(this.clock.now());
    const count = seq - (before?.seq ?? 0);
    tx.append(AuditAnchor, { id: `${districtCode}/${day}`, districtCode, day, at, count, seq, hash });
    const actor = { kind: 'system', districtCode } as const;
    note(tx, { districtCode, at, actor, action: 'audit.anchor', subject: { type: 'day', id: day }, refs: { count, seq, hash } });
    await this.outbox.announce(tx, {
      name: 'audit.anchored',
      districtCode,
      payload: { district: districtCode, day, count, seq, hash },
    });
  }
}
