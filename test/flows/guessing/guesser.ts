import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export type Said = { status: number; code: string | undefined; retryAfter: string | null; ms: number };

/** Plain connections that stay open: a guesser spends its time on guessing. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Tries number and code as somebody at that address, behind a proxy that the server trusts. */
export const tryCode = async (url: string, address: string, number: string, code: string): Promise<Said> => {
  const began = performance.now();
  const body = JSON.stringify({ number, code });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-forwarded-for': address };
  const asked = request(new URL('/api/public/status', url), { agent, method: 'POST', headers });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const { code: told } = JSON.parse(await text(answer)) as { code?: string };
  const retryAfter = answer.headers['retry-after'] ?? null;
  return { status: answer.statusCode ?? 0, code: told, retryAfter, ms: performance.now() - began };
};

export type Attack = { url: string; guesses: number; atOnce: number; address(nth: number): string; number(nth: number): string };

export type Loot = {
  /** Answered 404: the code was looked at. */
  checked: number;
  /** Answered 429: it was not. */
  refused: number;
  /** Any other answer. */
  other: Said[];
  seconds: number;
};

/** Guesses as fast as it can, so many at once; every code is another one. */
export const attack = async ({ url, guesses, atOnce, address, number }: Attack): Promise<Loot> => {
  const began = performance.now();
  const loot: Loot = { checked: 0, refused: 0, other: [], seconds: 0 };
  let next = 0;
  const guess = async (): Promise<void> => {
    while (next < guesses) {
      const nth = next;
      next += 1;
      const said = await tryCode(url, address(nth), number(nth), String(nth).padStart(12, '0'));
      if (said.status === 404 && said.code === 'status.not-found') loot.checked += 1;
      else if (said.status === 429 && said.code === 'status.too-many-tries' && said.retryAfter === '5') loot.refused += 1;
      else loot.other.push(said);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, guess));
  return { ...loot, seconds: (performance.now() - began) / 1000 };
};
