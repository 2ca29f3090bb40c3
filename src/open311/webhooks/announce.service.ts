import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { instant, startOfDay } from '../../kernel/time.js';
import type { Tx } from '../../platform/database/tx.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Open311Request } from '../open311-request.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook, type WebhookEvent } from './webhook.entity.js';

/** Writes one message per subscriber in the transaction that changes the public list. */
@Injectable()
export class AnnounceService {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async announce(tx: Tx, event: WebhookEvent, request: Open311Request): Promise<void> {
    const { districtCode } = request;
    const webhooks = await tx.find(Webhook, { districtCode, endedAt: null }, { createdAt: 'ASC' });
    const createdAt = instant(this.clock.now());
    for (const { id: webhookId } of webhooks.filter(({ events }) => events.includes(event))) {
      const id = newId();
      const body = JSON.stringify({ type: event, timestamp: createdAt, data: dataOf(event, request) });
      const rest = { triedAt: null, nextTryAt: createdAt, answerStatus: null, answer: null };
      await tx.insert(WebhookDelivery, {
        id,
        webhookId,
        districtCode,
        event,
        body,
        createdAt,
        state: 'waiting',
        tries: 0,
        ...rest,
      });
      await this.outbox.announce(tx, { name: 'webhook.due', districtCode, payload: { deliveryId: id } });
    }
  }
}

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
