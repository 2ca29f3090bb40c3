import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DAY, instant, millis, plus } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { supersede } from './announce.service.js';
import { signatureHeaders, verdictOn, waitAfter } from './delivery-rules.js';
import { secretContext } from './secret-context.js';
import { send, type Answer } from './send.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

/** So long (ms) a receiver may take; less than a job may before it counts as lost. */
export const TIMEOUT = 10_000;

/** How long (ms) a message that is over stands in the log. */
const KEPT = 30 * DAY;

/** Sends a message and records what came of it. A death between the two sends it once more under the same id: at least once. */
@Injectable()
export class DeliverService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly outbox: Outbox,
    private readonly sealer: Sealer,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async deliver(deliveryId: string): Promise<void> {
    const delivery = await this.reader.findOne(WebhookDelivery, { id: deliveryId });
    if (delivery?.state !== 'waiting') return;
    const webhook = await this.reader.findOne(Webhook, { id: delivery.webhookId });
    if (!webhook || webhook.endedAt !== null || webhook.pausedAt !== null) return;
    if (delivery.body === '') return;
    const secret = this.sealer.open(secretContext(webhook.id), webhook.secretSealed);
    const { id, body } = delivery;
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const answer = await send({
      url: webhook.url,
      headers: { ...signatureHeaders(secret, id, seconds, body), 'user-agent': 'huicha-webhooks' },
      body,
      toPrivate: this.settings.webhooksToPrivate ?? 'off',
      timeoutMs: TIMEOUT,
    });
    await this.work.write((tx) => this.record(tx, id, answer), { lane: 'webhooks' });
  }

  /** What has come to its end is kept for so long; answers how many were let go. */
  async forget(): Promise<number> {
    const before = plus(instant(this.clock.now()), -KEPT);
    return this.work.write((tx) =>
      tx.change(`DELETE FROM webhook_deliveries WHERE state <> 'waiting' AND created_at < ?`, [before]),
    );
  }

  private async record(tx: Tx, id: string, { status, text }: Answer): Promise<void> {
    const delivery = await tx.lock(WebhookDelivery, { id });
    const webhook = delivery && (await tx.lock(Webhook, { id: delivery.webhookId }));
    if (!delivery || !webhook || delivery.state !== 'waiting') return;
    const at = instant(this.clock.now());
    const tries = delivery.tries + 1;
    const tried = { tries, triedAt: at, answerStatus: status, answer: text.replaceAll('\u0000', '') };
    const verdict = verdictOn(status);
    if (verdict === 'delivered') {
      await tx.update(WebhookDelivery, { id }, { ...tried, state: 'delivered', nextTryAt: null });
      if (webhook.failingSince !== null) await tx.update(Webhook, { id: webhook.id }, { failingSince: null });
      return;
    }
    const wait = verdict === 'ended' ? undefined : waitAfter(tries);
    const nextTryAt = wait === undefined ? null : plus(at, wait);
    await tx.update(WebhookDelivery, { id }, { ...tried, state: nextTryAt === null ? 'failed' : 'waiting', nextTryAt });
    const { districtCode } = webhook;
    if (nextTryAt !== null)
      await this.outbox.announce(tx, { name: 'webhook.due', districtCode, payload: { deliveryId: id }, at: nextTryAt });
    const failingSince = webhook.failingSince ?? at;
    const isPaused = millis(at) - millis(failingSince) >= (this.settings.webhookDays ?? 3) * DAY;
    const stop = verdict === 'ended' ? { endedAt: at } : isPaused && webhook.pausedAt === null ? { pausedAt: at } : {};
    await tx.update(Webhook, { id: webhook.id }, { failingSince, ...stop });
    if ('endedAt' in stop) await supersede(tx, { webhookId: webhook.id, state: 'waiting' });
    const action = 'endedAt' in stop ? 'webhook.end' : 'pausedAt' in stop ? 'webhook.pause' : undefined;
    const actor = { kind: 'system', districtCode } as const;
    if (action) note(tx, { districtCode, at, actor, action, subject: { type: 'webhook', id: webhook.id } });
  }
}
