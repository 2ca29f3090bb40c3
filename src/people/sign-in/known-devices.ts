import { Injectable } from '@nestjs/common';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { deviceCookie, deviceFromCookie, type HttpRequest } from '../session-cookie.js';
import { hashToken, newToken } from '../secret-token.js';

const PURPOSE = 'known-device';

/**
 * Browsers on which an account has been signed in before. Their wrong tries are counted by themselves, so that strangers who try an
 * official's name, however many, do not shut the official's own computer out. Such a cookie opens nothing: it only stands in another line.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly hash: KeyedHash) {}

  /** The device's own id; undefined where it brings no cookie, or one that is not ours or of another account. */
  recognise(request: HttpRequest, username: string): string | undefined {
    const [id = '', ...seal] = deviceFromCookie(request, keyOf(username))?.split('.') ?? [];
    return this.hash.matches(PURPOSE, valueOf(username, id), seal.join('.')) ? id : undefined;
  }

  /** Set-Cookie by which the device will be known. */
  remember(request: HttpRequest, username: string): string {
    const id = this.recognise(request, username) ?? newToken();
    return deviceCookie(request, keyOf(username), `${id}.${this.hash.hash(PURPOSE, valueOf(username, id))}`);
  }
}

/** Several people may use one browser: each account has a cookie of its own, which does not name it. */
const keyOf = (username: string): string => hashToken(username).slice(0, 12);

const valueOf = (username: string, id: string): string => `${username}\n${id}`;
