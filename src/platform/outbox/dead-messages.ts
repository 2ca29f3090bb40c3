import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../../kernel/time.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { Relay } from './relay.js';

export type DeadMessage = {
  id: string;
  name: string;
  districtCode: string;
  createdAt: Instant;
  deadAt: Instant;
  tries: number;
  lastError: string;
};

/** The messages whose handlers failed too often, for the eyes and hands of the administrator. */
@Injectable()
export class DeadMessages {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly relay: Relay,
  ) {}

  /** Oldest death first; with a district, its messages alone. */
  async list(limit = 100, districtCode?: string): Promise<DeadMessage[]> {
    const [ofDistrict, params] = districtCode === undefined ? ['', []] : [' AND district_code = ?', [districtCode]];
    return this.reader.sql<DeadMessage>(
      `SELECT id, name, district_code AS "districtCode", created_at AS "createdAt", dead_at AS "deadAt", tries, last_error AS "lastError"
       FROM outbox_messages WHERE dead_at IS NOT NULL${ofDistrict} ORDER BY dead_at LIMIT ?`,
      [...params, limit],
    );
  }

  /** Of one district, or of all. */
  async count(districtCode?: string): Promise<number> {
    const [row] = await this.reader.sql<{ n: number | string }>(
      `SELECT count(*) AS n FROM outbox_messages WHERE dead_at IS NOT NULL${districtCode === undefined ? '' : ' AND district_code = ?'}`,
      districtCode === undefined ? [] : [districtCode],
    );
    return Number(row?.n ?? 0);
  }

  /** Gives a dead message all its tries again. Answers false when there is no dead message with this id (in the district). */
  async redrive(id: string, districtCode?: string): Promise<boolean> {
    return this.work.write(async (tx) => {
      const message = await tx.lock(OutboxMessage, { id });
      if (!message?.deadAt || message.districtCode !== (districtCode ?? message.districtCode)) return false;
      await tx.update(OutboxMessage, { id }, { deadAt: null, tries: 0, lastError: null, enqueuedAt: null });
      tx.afterCommit(() => this.relay.poke());
      return true;
    });
  }
}
