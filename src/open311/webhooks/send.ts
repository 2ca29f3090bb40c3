import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isOpenAddress, targetOf } from './address-rules.js';

export type Answer = { status: number | null; text: string };
export type Sending = { url: string; headers: Record<string, string>; body: string; toPrivate: 'on' | 'off'; timeoutMs: number };

const KEPT_CHARACTERS = 500;

/**
 * Posts once, follows nothing. The name is looked up once and the connection goes to the address that was judged, so that a second look-up
 * cannot lead it elsewhere. Never throws: what went wrong is the answer's text.
 */
export const send = async ({ url, headers, body, toPrivate, timeoutMs }: Sending): Promise<Answer> => {
  const target = targetOf(url, toPrivate);
  if ('objection' in target) return { status: null, text: `not sent: ${target.objection}` };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const address = await judged(target.url.hostname.replace(/^\[|\]$/g, ''), toPrivate);
    if (!address) return { status: null, text: 'not sent: private' };
    return await posted(target.url, address, { headers, body, signal });
  } catch (error) {
    return { status: null, text: signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error) };
  }
};

type Address = { address: string; family: number };

/** All addresses of the name have to be open, or a name with one of each would get through by chance. */
const judged = async (host: string, toPrivate: 'on' | 'off'): Promise<Address | undefined> => {
  const found = await lookup(host, { all: true });
  return toPrivate === 'on' || found.every(({ address }) => isOpenAddress(address)) ? found[0] : undefined;
};

type Post = { headers: Record<string, string>; body: string; signal: AbortSignal };

const posted = (url: URL, pinned: Address, { headers, body, signal }: Post): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const bytes = Buffer.from(body, 'utf8');
    const asked = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length },
        lookup: (_host, options, done) => (options.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family)),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        const end = (): void => {
          resolve({ status: answer.statusCode ?? null, text: text.slice(0, KEPT_CHARACTERS) });
          asked.destroy();
        };
        answer.on('data', (more: string) => {
          text += more;
          if (text.length >= KEPT_CHARACTERS) end();
        });
        answer.on('end', end);
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(bytes);
  });

const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'connection failed';
};
