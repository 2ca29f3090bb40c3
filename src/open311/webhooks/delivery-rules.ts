import { createHmac } from 'node:crypto';
import { HOUR, MINUTE } from '../../kernel/time.js';

/** Waits (ms) before the second, third … try; after the last the message is given up and can be replayed by hand. About two and a half days. */
export const WAITS: readonly number[] = [5_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** `tries`: made so far, at least 1. Undefined: no further one. */
export const waitAfter = (tries: number): number | undefined => WAITS[tries - 1];

export type Verdict = 'delivered' | 'ended' | 'failed';

/** 2xx is success, 410 ends the subscription; anything else, redirects too, is a failure. */
export const verdictOn = (status: number | null): Verdict => {
  if (status === 410) return 'ended';
  return status !== null && status >= 200 && status < 300 ? 'delivered' : 'failed';
};

const PREFIX = 'whsec_';

/** As the receiver's library takes it (standardwebhooks.com). */
export const secretText = (secret: Buffer): string => PREFIX + secret.toString('base64');

/** The three headers; `timestamp` in seconds since 1970. */
export const signatureHeaders = (secret: Buffer, id: string, timestamp: number, body: string): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
});
