import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors.js';
import type { Instant } from '../../kernel/time.js';
import type { Reads, Tx } from '../database/tx.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { differentBody, hashOf, idOf, type RepeatableRequest } from './idempotency-rules.js';

/** What a request under a key led to. */
export type Remembered = { resourceId: string; status: number };

/**
 * Carries a request out once, however often it is sent:
 * ```ts
 * const known = await idempotency.recall(reader, request);         // cheap, answers most repeats
 * const id = newId();
 * const kept = await idempotency.remember(tx, request, { resourceId: id, status: 201 }, at); // first statement of the unit of work
 * if (kept.resourceId !== id) return kept;                         // another repeat won: answer with its resource, write nothing
 * ```
 */
@Injectable()
export class IdempotencyService {
  /** What this request already led to. Throws Refused `idempotency.different-body` where the key stands for another request. */
  async recall(reads: Reads, request: RepeatableRequest): Promise<Remembered | undefined> {
    const row = await reads.findOne(IdempotencyKey, { id: idOf(request) });
    if (!row) return undefined;
    if (row.requestHash !== hashOf(request)) throw new Refused(differentBody());
    return { resourceId: row.resourceId, status: row.status };
  }

  /**
   * Takes the key for `outcome`, or answers with the outcome of whoever took it first. On PostgreSQL it waits for a
   * concurrent holder to commit or roll back, so take the key before anything else is written. Throws like `recall`.
   */
  async remember(tx: Tx, request: RepeatableRequest, outcome: Remembered, at: Instant): Promise<Remembered> {
    const taken = await tx.change(
      'INSERT INTO idempotency_keys (id, request_hash, resource_id, status, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
      [idOf(request), hashOf(request), outcome.resourceId, outcome.status, at],
    );
    return taken === 1 ? outcome : ((await this.recall(tx, request)) ?? outcome);
  }

  /** Forgets what is older than `before`; answers the number of forgotten requests. */
  forget(tx: Tx, before: Instant): Promise<number> {
    return tx.change('DELETE FROM idempotency_keys WHERE created_at < ?', [before]);
  }
}
