import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, millis, type Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Open311Post } from './open311-post.entity.js';
import { Open311Update } from './open311-update.entity.js';
import { BROKEN_OFF_MS, REPEAT_MS } from './repeat-rules.js';

/** What became of an update that is sent: to be written by whoever asks, written already, or under somebody's pen. */
export type Claim = { id: string; is: 'new' | 'written' | 'being written' };

/** Clients that send no Idempotency-Key and send again until they hear an answer. */
@Injectable()
export class RepeatsService {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The idempotency key of a form: the same for ten minutes, whichever of several arrives first. */
  seedOf(fingerprint: string): Promise<string> {
    const now = instant(this.clock.now());
    return this.work.write(async (tx) => {
      await tx.change('DELETE FROM open311_posts WHERE fingerprint = ? AND posted_at < ?', [fingerprint, before(now, REPEAT_MS)]);
      await tx.change(
        'INSERT INTO open311_posts (fingerprint, seed, posted_at) VALUES (?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING',
        [fingerprint, randomUUID(), now],
      );
      return (await tx.findOne(Open311Post, { fingerprint }))!.seed;
    });
  }

  /** Takes the update for whoever asks, unless it is written or being written. */
  claim(fingerprint: string, requestId: string): Promise<Claim> {
    const now = instant(this.clock.now());
    return this.work.write(async (tx) => {
      const taken = await tx.change(
        'INSERT INTO open311_updates (fingerprint, id, request_id, taken_at) VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING',
        [fingerprint, randomUUID(), requestId, now],
      );
      const row = (await tx.lock(Open311Update, { fingerprint }))!;
      if (taken === 1) return { id: row.id, is: 'new' };
      if (row.doneAt !== null) return { id: row.id, is: 'written' };
      if (row.takenAt > before(now, BROKEN_OFF_MS)) return { id: row.id, is: 'being written' };
      await tx.update(Open311Update, { fingerprint }, { takenAt: now });
      return { id: row.id, is: 'new' };
    });
  }

  /** With its words or not at all. */
  async written(tx: Tx, fingerprint: string): Promise<void> {
    await tx.update(Open311Update, { fingerprint }, { doneAt: instant(this.clock.now()) });
  }

  /** It was refused: sent again, it is judged again. */
  async release(fingerprint: string): Promise<void> {
    await this.work.write((tx) =>
      tx.change('DELETE FROM open311_updates WHERE fingerprint = ? AND done_at IS NULL', [fingerprint]),
    );
  }

  /** Forms that nothing is compared with any more. */
  async forget(): Promise<void> {
    const until = before(instant(this.clock.now()), REPEAT_MS);
    await this.work.write((tx) => tx.change('DELETE FROM open311_posts WHERE posted_at < ?', [until]));
  }
}

const before = (now: Instant, ms: number): Instant => instant(millis(now) - ms);
