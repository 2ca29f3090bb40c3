import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { freshBytes } from './fresh-bytes.js';

/** Compact sealed text: `v1.<keyId>.<iv>.<ciphertext>.<tag>`, the last three base64url (AES-256-GCM). */
export type SealedText = string;

/** What the seal is bound to: a text moved to another owner or another use does not open. */
export type SealContext = { owner: string; purpose: string };

/** The text does not open: altered, moved to another place, or sealed under another key. Says nothing about its contents. */
export class SealBroken extends Error {
  constructor(detail = 'altered, or sealed for another place') {
    super(`A sealed text cannot be opened: ${detail}.`);
  }
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The bytes authenticated with every seal. A purpose is a constant of ours and holds no line break, so the pair is unambiguous. */
export const boundTo = ({ owner, purpose }: SealContext): Buffer => Buffer.from(`${VERSION}\n${purpose}\n${owner}`);

export const sealText = (keyId: string, key: KeyObject | Buffer, context: SealContext, plain: string | Buffer): SealedText => {
  const iv = freshBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(boundTo(context));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return `${VERSION}.${keyId}.${iv.toString('base64url')}.${body.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}`;
};

/** The id of the key a text was sealed under. Throws SealBroken when it is no sealed text. */
export const keyIdOf = (sealed: SealedText): string => partsOf(sealed).keyId;

/** Throws SealBroken when anything at all does not fit. */
export const openText = (key: KeyObject | Buffer, context: SealContext, sealed: SealedText): Buffer => {
  const { iv, body, tag } = partsOf(sealed);
  if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) throw new SealBroken('it has the wrong form');
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(context))
    .setAuthTag(tag);
  const plain = decipher.update(body);
  try {
    decipher.final();
  } catch {
    throw new SealBroken();
  }
  return plain;
};

const partsOf = (sealed: SealedText): { keyId: string; iv: Buffer; body: Buffer; tag: Buffer } => {
  const [version, keyId, iv, body, tag, ...rest] = sealed.split('.');
  if (version !== VERSION || !keyId || !iv || body === undefined || !tag || rest.length > 0)
    throw new SealBroken('it has the wrong form');
  return { keyId, iv: Buffer.from(iv, 'base64url'), body: Buffer.from(body, 'base64url'), tag: Buffer.from(tag, 'base64url') };
};
