import type { Sealed } from './contents.js';

const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;

/** A key that works in this browser and that nobody, not even this page, can read out. */
export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);

/** `boundTo`: where it belongs; bytes that somebody moved elsewhere do not open. */
export const sealBytes = async (key: CryptoKey, boundTo: string, bytes: BufferSource): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt(parameters(iv, boundTo), key, bytes) };
};

/** Throws OperationError where a bit differs, or it lies where it does not belong. */
export const openBytes = (key: CryptoKey, boundTo: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(parameters(iv, boundTo), key, data);

export const sealJson = (key: CryptoKey, boundTo: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, boundTo, new TextEncoder().encode(JSON.stringify(value)));

export const openJson = async <T>(key: CryptoKey, boundTo: string, sealed: Sealed): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, boundTo, sealed))) as T;

const parameters = (iv: Uint8Array<ArrayBuffer>, boundTo: string): AesGcmParams => ({
  name: ALGORITHM,
  iv,
  additionalData: new TextEncoder().encode(boundTo),
});
