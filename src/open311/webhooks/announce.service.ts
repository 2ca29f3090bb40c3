import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { instant, startOfDay } from '../../kernel/time.js';
import type { Tx } from '../../platform/database/tx.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Open311Request } from '../open311-request.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook, type WebhookEvent } from './webhook.entity.js';

/** So many messages wait for a webhook that stands still; whoever missed more reads the list anew. */
const MOST_WAITING = 1_000;

/** Writes one message per subscriber in the transaction that changes the public list; it takes the place of what still waits about the same request. */
@Injectable()
export class AnnounceService {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async announce(tx: Tx, event: WebhookEvent, request: Open311Request): Promise<void> {
    const { districtCode, id: requestId } = request;
    const webhooks = await tx.find(Webhook, { districtCode, endedAt: null }, { createdAt: 'ASC' });
    const createdAt = instant(this.clock.now());
    // What was withdrawn is nowhere kept, and not sent again by a retry, a resumption or a replay.
    if (event === 'request.withdrawn') await supersede(tx, { requestId });
    for (const webhook of webhooks.filter(({ events }) => events.includes(event))) {
      const { id: webhookId } = webhook;
      await supersede(tx, { requestId, webhookId, state: 'waiting' });
      if (webhook.pausedAt !== null && (await isFull(tx, webhook, createdAt))) continue;
      const id = newId();
      const body = JSON.stringify({ type: event, timestamp: createdAt, data: dataOf(event, request) });
      const rest = { triedAt: null, nextTryAt: createdAt, answerStatus: null, answer: null };
      const message = { id, webhookId, districtCode, event, requestId, body, createdAt };
      await tx.insert(WebhookDelivery, { ...message, state: 'waiting', tries: 0, ...rest });
      if (webhook.pausedAt === null)
        await this.outbox.announce(tx, { name: 'webhook.due', districtCode, payload: { deliveryId: id } });
    }
  }
}

type About = { requestId?: string; webhookId?: string; state?: WebhookDelivery['state'] };

/** Empties these messages; of those that had arrived the log keeps that they did. */
export const supersede = async (tx: Tx, { requestId, webhookId, state }: About): Promise<void> => {
  const conditions = [
    ...(requestId === undefined ? [] : [['request_id = ?', requestId] as const]),
    ...(webhookId === undefined ? [] : [['webhook_id = ?', webhookId] as const]),
    ...(state === undefined ? [] : [['state = ?', state] as const]),
  ];
  await tx.change(
    `UPDATE webhook_deliveries SET body = '', next_try_at = NULL, state = CASE WHEN state = 'delivered' THEN state ELSE 'superseded' END
     WHERE ${conditions.map(([condition]) => condition).join(' AND ')}`,
    conditions.map(([, value]) => value),
  );
};

const isFull = async (tx: Tx, { id, missedSince }: Webhook, at: string): Promise<boolean> => {
  const [waiting] = await tx.sql<{ n: number }>(
    `SELECT COUNT(*) AS n FROM webhook_deliveries WHERE webhook_id = ? AND state = 'waiting'`,
    [id],
  );
  if (Number(waiting?.n) < MOST_WAITING) return false;
  if (missedSince === null) await tx.update(Webhook, { id }, { missedSince: at });
  return true;
};

/** What the list tells, and of what was taken out of it the id alone. */
const dataOf = (event: WebhookEvent, request: Open311Request): Record<string, string | null> =>
  event === 'request.withdrawn'
    ? { service_request_id: request.id }
    : {
        service_request_id: request.id,
        service_code: request.serviceCode,
        status: request.status,
        address_id: request.placeCode,
        requested_datetime: startOfDay(request.requestedDay),
        updated_datetime: startOfDay(request.updatedDay),
      };
