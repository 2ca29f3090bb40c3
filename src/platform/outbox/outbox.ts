import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { instant, type Instant } from '../../kernel/time.js';
import type { Tx } from '../database/tx.js';
import { OutboxMessage, type MessagePayload } from './outbox-message.entity.js';
import { Relay } from './relay.js';

/** `at`: not to be worked before this instant. The payload holds ids only, never a person's words or codes. */
export type Announcement = { name: string; districtCode: string; payload: MessagePayload; at?: Instant };

/** Announces news within the transaction that makes it true: it is told if, and only if, the transaction commits. */
@Injectable()
export class Outbox {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly relay: Relay,
  ) {}

  announce(tx: Tx, announcement: Announcement): Promise<void> {
    return this.announceAll(tx, [announcement]);
  }

  async announceAll(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
    const createdAt = instant(this.clock.now());
    tx.append(
      OutboxMessage,
      announcements.map(({ name, districtCode, payload, at }) => ({
        id: newId(),
        name,
        districtCode,
        payload,
        createdAt,
        notBefore: at ?? null,
        enqueuedAt: null,
        doneAt: null,
        tries: 0,
        lastError: null,
        deadAt: null,
      })),
    );
    if (announcements.length > 0) tx.afterCommit(() => this.relay.poke());
  }
}
