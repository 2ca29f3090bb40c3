import { newId } from '../../../src/kernel/ids.js';
import { Open311Key } from '../../../src/open311/open311-key.entity.js';
import { WebhookDelivery } from '../../../src/open311/webhooks/webhook-delivery.entity.js';
import { Webhook } from '../../../src/open311/webhooks/webhook.entity.js';
import type { SealedText } from '../../../src/platform/crypto/sealed-text.js';
import type { Tx } from '../../../src/platform/database/unit-of-work.js';
import { AT, HOME_DISTRICT, type ByStanding } from './object-ids.js';
import { SECOND } from './second-district.js';

const bothDistricts = async (add: (districtCode: string) => Promise<string>): Promise<ByStanding> => ({
  own: await add(HOME_DISTRICT),
  district: await add(SECOND),
});

export const open311Keys = (tx: Tx): Promise<ByStanding> =>
  bothDistricts(async (districtCode) => {
    const id = newId();
    await tx.insert(Open311Key, {
      id,
      districtCode,
      name: '热线',
      keyHash: id,
      createdById: 'x',
      createdAt: AT,
      revokedAt: null,
    });
    return id;
  });

const addWebhook = async (tx: Tx, districtCode: string): Promise<string> => {
  const id = newId();
  const standing = { failingSince: AT, pausedAt: null, missedSince: null, endedAt: null };
  const row = {
    id,
    districtCode,
    url: 'https://example.org/hook',
    events: ['request.updated' as const],
    createdById: 'x',
    createdAt: AT,
  };
  await tx.insert(Webhook, { ...row, ...standing, secretSealed: 'v1.none.x' as SealedText });
  return id;
};

export const webhooks = (tx: Tx): Promise<ByStanding> => bothDistricts((districtCode) => addWebhook(tx, districtCode));

export const webhookDeliveries = (tx: Tx): Promise<ByStanding> =>
  bothDistricts(async (districtCode) => {
    const id = newId();
    const answer = { triedAt: AT, nextTryAt: null, answerStatus: 500, answer: '' };
    const what = {
      districtCode,
      event: 'request.updated' as const,
      body: '{}',
      createdAt: AT,
      state: 'failed' as const,
      tries: 9,
      requestId: 'r1',
    };
    await tx.insert(WebhookDelivery, { id, webhookId: await addWebhook(tx, districtCode), ...what, ...answer });
    return id;
  });
