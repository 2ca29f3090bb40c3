import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/ids.js';
import { plus, type Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Alert } from './alert.entity.js';
import type { Receiver } from './receivers-rules.js';

/** How long (ms) a person's alerts are gathered before one message carries them all. */
const GATHERING_MS = 2_000;

/** A message announced less than this (ms) ahead may be worked before our commit, and is not relied on. */
const TOO_NEAR_MS = 1_000;

export type ToTell = { escalationId: string; caseId: string; districtCode: string; receivers: readonly Receiver[] };

/** Writes who is told of what, and announces one message per person and burst. */
@Injectable()
export class AlertWriter {
  /** When the message that this process has announced last will be worked, by person. */
  private readonly announced = new Map<string, Instant>();

  constructor(private readonly outbox: Outbox) {}

  /** A person whose message is still to come is not announced again. Should that one be too early after all, the sweep sends the rest. */
  async tell(tx: Tx, told: readonly ToTell[], at: Instant): Promise<void> {
    const alerts = told.flatMap(({ receivers, ...of }) =>
      receivers.map(({ staffId, as }): Alert => ({
        ...of,
        id: newId(),
        staffId,
        toldAs: as,
        raisedAt: at,
        messageId: null,
        readAt: null,
      })),
    );
    if (alerts.length === 0) return;
    tx.append(Alert, alerts);
    const near = plus(at, TOO_NEAR_MS);
    const messageAt = plus(at, GATHERING_MS);
    const people = new Map(alerts.map(({ staffId, districtCode }) => [staffId, districtCode]));
    const announced = [...people].filter(([staffId]) => {
      const expected = this.announced.get(staffId);
      return expected === undefined || expected <= near || expected > messageAt;
    });
    await this.outbox.announceAll(
      tx,
      announced.map(([staffId, districtCode]) => ({ name: 'alerts.raised', districtCode, payload: { staffId }, at: messageAt })),
    );
    tx.afterCommit(() => announced.forEach(([staffId]) => this.announced.set(staffId, messageAt)));
  }
}
