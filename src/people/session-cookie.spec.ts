import { describe, expect, it } from '@jest/globals';
import {
  deviceCookie,
  deviceFromCookie,
  isForged,
  sessionCookie,
  tokenFromCookie,
  tokenFromHeader,
  type HttpRequest,
} from './session-cookie.js';

const request = (headers: HttpRequest['headers'], method = 'GET'): HttpRequest => ({ method, protocol: 'http', headers });

describe('the session cookie', () => {
  it('is read among others, and not from one whose name only ends alike', () => {
    expect(tokenFromCookie(request({ cookie: 'a=b; huicha_session=t-1; c=d' }))).toBe('t-1');
    expect(tokenFromCookie(request({ cookie: 'xhuicha_session=t-1' }))).toBeUndefined();
    expect(tokenFromCookie(request({ cookie: 'huicha_session=' }))).toBeUndefined();
    expect(tokenFromCookie(request({}))).toBeUndefined();
  });

  it('is HttpOnly, of this site alone and ends with the browser', () => {
    expect(sessionCookie(request({}), 't')).toBe('huicha_session=t; Path=/; HttpOnly; SameSite=Strict');
    expect(sessionCookie(request({}))).toContain('huicha_session=; Path=/; Max-Age=0');
  });

  it('is Secure behind TLS, under a name that no neighbouring subdomain can set', () => {
    const secure = { 'x-forwarded-proto': 'https, http' };
    expect(sessionCookie(request(secure), 't')).toBe('__Host-huicha_session=t; Path=/; HttpOnly; SameSite=Strict; Secure');
    expect(tokenFromCookie(request({ ...secure, cookie: 'huicha_session=planted; __Host-huicha_session=t' }))).toBe('t');
    expect(tokenFromCookie(request({ ...secure, cookie: 'huicha_session=planted' }))).toBeUndefined();
  });

  it('stands beside one for each account that a browser has signed in', () => {
    expect(deviceCookie(request({}), 'k1', 'd')).toBe('huicha_device_k1=d; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict');
    expect(deviceFromCookie(request({ cookie: 'huicha_device_k2=x; huicha_device_k1=d' }), 'k1')).toBe('d');
  });
});

describe('a request', () => {
  it('brings a bearer token in its header', () => {
    expect(tokenFromHeader(request({ authorization: 'Bearer hui_x' }))).toBe('hui_x');
    expect(tokenFromHeader(request({ authorization: 'Basic abc' }))).toBeUndefined();
  });

  const FORM = 'multipart/form-data; boundary=x';

  it.each<[string, HttpRequest['headers']]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }],
    ['from wherever a browser of tomorrow says', { 'sec-fetch-site': 'neighbouring', origin: 'http://a', host: 'a' }],
    ['from another origin', { origin: 'https://evil.example', host: 'huicha.example' }],
    ['from a subdomain, to a browser without Sec-Fetch', { origin: 'https://a.huicha.example', host: 'huicha.example' }],
    ['from another port of this machine', { origin: 'http://localhost:8080', host: 'localhost:3000' }],
    ['from a page without an origin', { origin: 'null', host: 'huicha.example' }],
    ['as a form, by a browser that says nothing', { 'content-type': FORM, host: 'huicha.example' }],
    ['as text, by a browser that says nothing', { 'content-type': 'text/plain', host: 'huicha.example' }],
    ['as text that only mentions JSON', { 'content-type': 'text/plain; a=application/json', host: 'huicha.example' }],
  ])('counts as forged when it changes something %s', (_, headers) => {
    expect(isForged(request(headers, 'POST'))).toBe(true);
    expect(isForged(request(headers))).toBe(false);
  });

  it.each<[string, HttpRequest['headers']]>([
    ['from its own page', { 'sec-fetch-site': 'same-origin', origin: 'https://huicha.example', host: 'huicha.example' }],
    ['from its own page, behind a proxy that ends TLS', { origin: 'https://huicha.example', host: 'huicha.example' }],
    ['from its own page, with the port spelt out', { origin: 'https://huicha.example', host: 'huicha.example:443' }],
    ['as JSON, by a program', { 'content-type': 'application/json; charset=utf-8' }],
    ['with nothing in it, by a program', {}],
    ['as a form, by a program that says so', { 'content-type': FORM, 'x-requested-with': 'curl' }],
    ['as a form, from its own page', { 'content-type': FORM, 'sec-fetch-site': 'same-origin' }],
  ])('does not when it comes %s', (_, headers) => {
    expect(isForged(request(headers, 'POST'))).toBe(false);
  });
});
