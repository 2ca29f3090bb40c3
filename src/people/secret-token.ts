import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in a cookie and a header. */
export const newToken = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** Plain SHA-256 suffices: the token is random, so nothing can be guessed from a stolen hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
