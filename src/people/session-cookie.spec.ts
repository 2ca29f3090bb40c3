import { describe, expect, it } from '@jest/globals';
import { isForged, sessionCookie, tokenFromCookie, tokenFromHeader, type HttpRequest } from './session-cookie.js';

const request = (headers: HttpRequest['headers'], method = 'GET'): HttpRequest => ({ method, protocol: 'http', headers });

describe('the session cookie', () => {
  it('is read among others, and not from one whose name only ends alike', () => {
    expect(tokenFromCookie(request({ cookie: 'a=b; huicha_session=t-1; c=d' }))).toBe('t-1');
    expect(tokenFromCookie(request({ cookie: 'xhuicha_session=t-1' }))).toBeUndefined();
    expect(tokenFromCookie(request({ cookie: 'huicha_session=' }))).toBeUndefined();
    expect(tokenFromCookie(request({}))).toBeUndefined();
  });

  it('is HttpOnly, SameSite and for the whole site, and Secure behind TLS', () => {
    expect(sessionCookie(request({}), 't')).toBe('huicha_session=t; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax');
    expect(sessionCookie(request({ 'x-forwarded-proto': 'https, http' }), 't')).toMatch(/; Secure$/);
    expect(sessionCookie(request({}))).toContain('huicha_session=; Path=/; Max-Age=0');
  });
});

describe('a request', () => {
  it('brings a bearer token in its header', () => {
    expect(tokenFromHeader(request({ authorization: 'Bearer hui_x' }))).toBe('hui_x');
    expect(tokenFromHeader(request({ authorization: 'Basic abc' }))).toBeUndefined();
  });

  it('counts as forged when it changes something and comes from another site', () => {
    expect(isForged(request({ 'sec-fetch-site': 'cross-site' }, 'POST'))).toBe(true);
    expect(isForged(request({ 'sec-fetch-site': 'cross-site' }))).toBe(false);
    expect(isForged(request({ 'sec-fetch-site': 'same-origin' }, 'POST'))).toBe(false);
    expect(isForged(request({}, 'POST'))).toBe(false);
  });
});
