import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal, type Refusal } from '../../kernel/rule.js';
import { instant } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { AddWebhookDto } from '../dto/open311-admin.dto.js';
import { supersede } from './announce.service.js';
import { targetOf } from './address-rules.js';
import { secretText } from './delivery-rules.js';
import { secretContext } from './secret-context.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

export type WebhookView = Omit<Webhook, 'secretSealed'>;

const SECRET_BYTES = 32;
const MOST_WEBHOOKS = 20;
const MOST_LOGGED = 200;

/** Who is told of changes in the public list, what was sent, and what came back. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly outbox: Outbox,
    private readonly sealer: Sealer,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The secret is in this answer and nowhere else. Throws BadRequest `webhook.bad-url`, `webhook.private-url`, Refused `webhook.too-many`. */
  async add(actor: Staff, { url, events }: AddWebhookDto): Promise<{ secret: string; webhook: WebhookView }> {
    const target = targetOf(url, this.settings.webhooksToPrivate ?? 'off');
    if ('objection' in target) throw new BadRequest(target.objection === 'private' ? PRIVATE_URL : BAD_URL);
    const secret = randomBytes(SECRET_BYTES);
    const { districtCode } = actor;
    const [id, at] = [newId(), instant(this.clock.now())];
    const standing = { failingSince: null, pausedAt: null, missedSince: null, endedAt: null };
    const webhook: WebhookView = {
      id,
      districtCode,
      url: target.url.href,
      events,
      createdById: actor.id,
      createdAt: at,
      ...standing,
    };
    await this.work.write(async (tx) => {
      if ((await tx.find(Webhook, { districtCode, endedAt: null })).length >= MOST_WEBHOOKS) throw new Refused(TOO_MANY);
      await tx.insert(Webhook, { ...webhook, secretSealed: this.sealer.seal(secretContext(id), secret) });
      note(tx, { districtCode, at, actor, action: 'webhook.add', subject: { type: 'webhook', id } });
    });
    return { secret: secretText(secret), webhook };
  }

  async list({ districtCode }: Staff): Promise<{ items: WebhookView[] }> {
    const rows = await this.reader.find(Webhook, { districtCode }, { createdAt: 'DESC' });
    return { items: rows.map(({ secretSealed: _sealed, ...webhook }) => webhook) };
  }

  /** Throws NotFound. */
  async remove(actor: Staff, id: string): Promise<void> {
    await this.change(actor, id, 'webhook.remove', async (tx, webhook, at) => {
      if (webhook.endedAt === null) await tx.update(Webhook, { id }, { endedAt: at });
      await supersede(tx, { webhookId: id, state: 'waiting' });
    });
  }

  /** Goes on after a pause, with what waited. Throws NotFound, Refused `webhook.ended`. */
  async resume(actor: Staff, id: string): Promise<void> {
    await this.change(actor, id, 'webhook.resume', async (tx, { districtCode, endedAt }) => {
      if (endedAt !== null) throw new Refused(ENDED);
      await tx.update(Webhook, { id }, { pausedAt: null, failingSince: null, missedSince: null });
      for (const { id: deliveryId } of await tx.find(WebhookDelivery, { webhookId: id, state: 'waiting' }))
        await this.outbox.announce(tx, { name: 'webhook.due', districtCode, payload: { deliveryId } });
    });
  }

  /** The newest first. Throws NotFound. */
  async log(actor: Staff, id: string): Promise<{ items: WebhookDelivery[] }> {
    const webhook = await this.reader.findOne(Webhook, { id });
    if (webhook?.districtCode !== actor.districtCode) throw new NotFound();
    return { items: await this.reader.find(WebhookDelivery, { webhookId: id }, { id: 'DESC' }, MOST_LOGGED) };
  }

  /** Sends a message again, under the id that it had. Throws NotFound, Refused `webhook.ended`, `webhook.stands-still`, `webhook.superseded`. */
  async replay(actor: Staff, deliveryId: string): Promise<void> {
    const delivery = await this.reader.findOne(WebhookDelivery, { id: deliveryId });
    if (!delivery) throw new NotFound();
    await this.change(actor, delivery.webhookId, 'webhook.replay', async (tx, { districtCode, endedAt, pausedAt }, at) => {
      if (endedAt !== null) throw new Refused(ENDED);
      if (pausedAt !== null) throw new Refused(STANDS_STILL);
      if (delivery.body === '') throw new Refused(SUPERSEDED);
      await tx.update(WebhookDelivery, { id: deliveryId }, { state: 'waiting', tries: 0, nextTryAt: at });
      await this.outbox.announce(tx, { name: 'webhook.due', districtCode, payload: { deliveryId } });
    });
  }

  private async change(
    actor: Staff,
    id: string,
    action: string,
    act: (tx: Tx, webhook: Webhook, at: string) => Promise<void>,
  ): Promise<void> {
    const at = instant(this.clock.now());
    await this.work.write(async (tx) => {
      const webhook = await tx.lock(Webhook, { id });
      if (webhook?.districtCode !== actor.districtCode) throw new NotFound();
      await act(tx, webhook, at);
      note(tx, { districtCode: webhook.districtCode, at, actor, action, subject: { type: 'webhook', id } });
    });
  }
}

const BAD_URL: Refusal = refusal(
  'webhook.bad-url',
  '推送地址须为 https 网址，且不含用户名和密码。',
  'The address must be an https address without user name and password.',
);
const PRIVATE_URL: Refusal = refusal(
  'webhook.private-url',
  '推送地址不能是内网或本机地址。',
  'The address must not be private or this machine itself.',
);
const TOO_MANY: Refusal = refusal(
  'webhook.too-many',
  `一个区最多登记 ${MOST_WEBHOOKS} 个推送，请先删除不用的。`,
  `A district keeps at most ${MOST_WEBHOOKS} webhooks; remove one first.`,
);
const ENDED: Refusal = refusal('webhook.ended', '该推送已终止，请重新登记。', 'This webhook has ended; register it anew.');
const SUPERSEDED: Refusal = refusal(
  'webhook.superseded',
  '该消息已被更新的消息取代，或其内容已不再公开，不能重发。',
  'A newer message took the place of this one, or what it said is no longer public; it cannot be sent again.',
);
const STANDS_STILL: Refusal = refusal(
  'webhook.stands-still',
  '该推送已暂停，请先恢复。',
  'This webhook is paused; resume it first.',
);
