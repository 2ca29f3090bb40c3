import type { SealContext } from '../../platform/crypto/sealed-text.js';

/** What the seal of a webhook's secret is bound to. */
export const secretContext = (webhookId: string): SealContext => ({ owner: webhookId, purpose: 'webhook-secret' });
