import { createHash, createHmac } from 'node:crypto';
import { MINUTE } from '../kernel/time.js';
import type { Form } from './form.js';

/** So long (ms) the same form under the same key is the same request: clients that heard no answer send it again. */
export const REPEAT_MS = 10 * MINUTE;

/** An update that was begun so long ago (ms) and not finished was broken off: whoever sends it again may write it. */
export const BROKEN_OFF_MS = MINUTE;

/** Tell who asks and for whom, not what is reported. */
const BESIDE = new Set(['api_key', 'jurisdiction_id']);

/**
 * What two forms have in common that say the same: names in any order, what is empty left out, as the specification reads it. Keyed with
 * the caller's own key, which is not kept, so that nobody can try out telephone numbers against what is stored.
 */
export const fingerprintOf = (apiKey: string, { fields, media }: Form): string => {
  const said = Object.entries(fields)
    .filter(([name, value]) => value !== '' && !BESIDE.has(name))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  const files = media.map(({ bytes }) => createHash('sha256').update(bytes).digest('base64url'));
  return createHmac('sha256', apiKey)
    .update(JSON.stringify(['request', said, files]))
    .digest('base64url');
};

/** The sender's own number of an update, on one request; without a number the form itself. */
export const updateFingerprintOf = (apiKey: string, requestId: string, updateId: string | undefined, form: Form): string =>
  updateId === undefined
    ? fingerprintOf(apiKey, form)
    : createHmac('sha256', apiKey)
        .update(JSON.stringify(['update', requestId, updateId]))
        .digest('base64url');
