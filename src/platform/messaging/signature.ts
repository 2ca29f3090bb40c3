import { createHmac, timingSafeEqual } from 'node:crypto';

/** Hex HMAC-SHA256 of the parts, joined by line feeds. */
export const signatureOf = (secret: string, ...parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('hex');

/** Compared in a time that tells nothing. */
export const isSignatureOf = (given: string, secret: string, ...parts: readonly string[]): boolean => {
  const [right, other] = [Buffer.from(signatureOf(secret, ...parts)), Buffer.from(given)];
  return right.length === other.length && timingSafeEqual(right, other);
};
