import { gzipSync } from 'node:zlib';
import type { World } from '../../support/world.js';
import { requestOf, sendRaw } from './raw-request.js';

const JSON_TYPE = 'content-type: application/json';
const MANY = 200_000;
/** What the server may take over one of them, in ms; an honest answer takes some ten. */
const PATIENCE = 5_000;

/** Heads and bodies that would exhaust a careless server, and such as two parsers could read in two ways. */
const bombs = (): [title: string, request: Buffer][] => {
  const post = (body: Buffer | string, ...head: string[]): Buffer =>
    requestOf('POST /api/public/status', [JSON_TYPE, ...head], body);
  const get = (...head: string[]): Buffer => requestOf('GET /api/cases', head);
  const repeated = (n: number, part: string): string => part.repeat(n);
  return [
    ['a header of 64 KB', get(`x-a: ${'a'.repeat(65_536)}`)],
    ['a cookie of 100 KB', get(`cookie: huicha_session=${'a'.repeat(100_000)}`)],
    ['ten thousand cookies', get(`cookie: ${repeated(10_000, 'a=b; ')}`)],
    ['two thousand headers', get(...Array.from({ length: 2_000 }, (_, n) => `x-${n}: 1`))],
    ['a header name of 20 KB', get(`${'x'.repeat(20_000)}: 1`)],
    ['an address of 100 KB', requestOf(`GET /api/cases?q=${'a'.repeat(100_000)}`, [])],
    ['a header with a line feed in it', get('x-a: 1\n x-b: 2')],
    ['a header with NUL', get('x-a: \u0000')],
    ['two lengths', post('{}', 'content-length: 2', 'content-length: 20')],
    ['length and chunks', post('0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n', 'content-length: 4', 'transfer-encoding: chunked')],
    ['a chunk that is none', post('zz\r\n{}\r\n0\r\n\r\n', 'transfer-encoding: chunked')],
    ['a negative length', post('{}', 'content-length: -1')],
    ['a length without end', post('{}', 'content-length: 99999999999999999999')],
    ['arrays a hundred thousand deep', post(`{"number":${repeated(MANY / 2, '[')}${repeated(MANY / 2, ']')}}`)],
    ['objects fifty thousand deep', post(`${repeated(50_000, '{"a":')}1${repeated(50_000, '}')}`)],
    ['a list of two hundred thousand', post(`{"number":[${repeated(MANY, '1,')}1]}`)],
    ['a hundred thousand fields', post(`{${Array.from({ length: 110_000 }, (_, n) => `"${n.toString(36)}":1`).join(',')}}`)],
    [
      'two hundred thousand points',
      requestOf('POST /api/public/cases', [JSON_TYPE], `{"allegations":[${repeated(MANY, '{},')}{}]}`),
    ],
    ['ten thousand times the same field', post(`{${repeated(10_000, '"number":"a",')}"code":"b"}`)],
    ['a text of two megabytes', post(`{"number":"${'x'.repeat(2_000_000)}","code":"b"}`)],
    ['a number of a million digits', post(`{"number":${'9'.repeat(900_000)}}`)],
    ['bytes that are no UTF-8', post(Buffer.from('7b226e756d626572223a22fffe80c3227d', 'hex'))],
    ['UTF-16 with its mark', post(Buffer.from('\ufeff{"number":"a","code":"b"}', 'utf16le'))],
    ['a byte order mark', post('\ufeff{"number":"a","code":"b"}')],
    ['a zip bomb for a body', post(gzipSync(Buffer.alloc(50_000_000)), 'content-encoding: gzip')],
    ['a poisoned prototype far inside', post('{"number":{"a":[{"__proto__":{"role":"admin"}}]}}')],
    ['a poisoned constructor far inside', post('{"number":{"a":{"constructor":{"prototype":{"role":"admin"}}}}}')],
    ['JSON with comments', post('{"number":"a",/* */"code":"b"}')],
    ['two bodies', post('{"number":"a","code":"b"}{"number":"c"}')],
    [
      'a form of ten thousand fields',
      requestOf('POST /api/session', ['content-type: application/x-www-form-urlencoded'], repeated(10_000, 'a=b&')),
    ],
    ['no HTTP at all', Buffer.from('\u0016\u0003\u0001\u0002\u0000\u0001\u0000', 'latin1')],
    ['another protocol', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
    ['a verb that is none', requestOf('DEBUG /api/cases', [])],
    ['somebody else’s host', requestOf('GET http://169.254.169.254/latest/meta-data', [])],
    ['ways out of the folder', requestOf('GET /../../../../etc/passwd', [])],
    ['encoded ways out', requestOf('GET /%2e%2e/%2e%2e/%2e%2e/etc/passwd', [])],
    ['doubly encoded ways out', requestOf('GET /api/docs/%252e%252e%252f%252e%252e%252fpackage.json', [])],
    ['overlong ways out', requestOf('GET /api/guidance/%c0%ae%c0%ae%c0%af%c0%ae%c0%ae%c0%afetc%c0%afpasswd', [])],
    ['backslashes', requestOf('GET /api/docs/..\\..\\..\\package.json', [])],
    ['two slashes', requestOf('GET //etc/passwd', [])],
    ['a matrix parameter', requestOf('GET /api/docs;/../../package.json', [])],
    ['a line feed in the address', requestOf('GET /api/guidance/a%0d%0aSet-Cookie:%20huicha_session=x', [])],
  ];
};

/** What must never come back: a file of the machine or of ours, a header that was sent as text, a stack. */
const TELLS = /root:x:0:0|"name": "huicha"|^set-cookie: huicha_session=x|\bat .+\.(js|ts):\d+/im;

/** Each is refused soon, tells nothing, and leaves a server that answers. Answers the faults and how many there were. */
export const dropBombs = async ({ url, anonymous }: World): Promise<{ dropped: number; faults: string[] }> => {
  const faults: string[] = [];
  const all = bombs();
  for (const [title, request] of all) {
    const { status, text, ms } = await sendRaw(url, request);
    const isRefused = status === 0 || (status >= 400 && status < 500);
    if (!isRefused || ms > PATIENCE || TELLS.test(text)) faults.push(`${title}: ${Math.round(ms)} ms, ${text.slice(0, 300)}`);
    const begun = performance.now();
    const alive = await anonymous.get('/health/live');
    if (alive.status !== 200 || performance.now() - begun > PATIENCE) faults.push(`${title}: the server was hurt`);
  }
  return { dropped: all.length, faults };
};
