import { isUnconfirmed } from '../../support/client.js';
import { elsewhere } from '../../support/elsewhere.js';
import { confirmed, cookieOf as cookieIn, PASSWORD, type World } from '../../support/world.js';
import type { BadRequestRow } from './bad-requests.js';

const HAN = /\p{Script=Han}/u;

type Told = {
  status?: number;
  code?: string;
  detail?: string;
  title?: string;
  errors?: { path: string; code: string; message: string }[];
};

/** Sends the request and answers what is wrong with the answer; nothing when it is a good refusal. */
export const send = async (world: World, row: BadRequestRow, language: 'zh' | 'en'): Promise<string[]> => {
  const { method, path, body, by, headers = {}, status, field } = row;
  const named = `${row.route}: ${row.title}`;
  let response: Response;
  try {
    const said = { 'accept-language': language === 'zh' ? 'zh-CN,zh;q=0.9' : 'en, *;q=0.1', 'x-requested-with': 'test' };
    const call = async (): Promise<Response> => {
      const cookie: Record<string, string> = by === undefined ? {} : { cookie: await cookieOf(world, by) };
      return fetch(new URL(path, world.url), {
        method,
        body: body ?? undefined,
        headers: { ...said, ...elsewhere(), ...cookie, ...headers },
      });
    };
    response = await call();
    if (by !== undefined && (await lacksConfirmation(response))) {
      await confirm(world, by);
      response = await call();
    }
  } catch (error) {
    // An upload that is far too large may be cut off while it is still being sent.
    return status?.includes(413) ? [] : [`${named}: no answer, ${String(error)} ${String((error as Error).cause)}`];
  }
  const answer = await response.text();
  const short = `${response.status} ${answer.slice(0, 300)}`;
  if (response.status < 400 || response.status >= 500 || (status && !status.includes(response.status)))
    return [`${named}: expected ${status?.join(' or ') ?? '4xx'}, got ${short}`];
  if (!/^application\/problem\+json/.test(response.headers.get('content-type') ?? ''))
    return [`${named}: no problem+json, ${short}`];
  const told = JSON.parse(answer) as Told;
  const sentences = [told.detail ?? '', told.title ?? '', ...(told.errors ?? []).map((e) => e.message)];
  const faults: string[] = [];
  if (told.status !== response.status || !/^[a-z][\w.-]+$/.test(told.code ?? '')) faults.push(`${named}: no code, ${short}`);
  if (sentences.some((s) => s.length < 2 || (language === 'zh') !== HAN.test(s.replaceAll(/“[^”]*”|"[^"]*"/gu, ''))))
    faults.push(`${named}: not a sentence in ${language}, ${short}`);
  if (field !== undefined && response.status === 400 && !told.errors?.some((e) => e.path.startsWith(field)))
    faults.push(`${named}: does not name ${field}, ${short}`);
  return faults;
};

const lacksConfirmation = async (response: Response): Promise<boolean> =>
  response.status === 403 && isUnconfirmed({ status: 403, body: await response.clone().json() });

const confirm = async (world: World, username: string): Promise<void> => {
  const cookie = await cookieOf(world, username);
  cookies.get(world)?.set(username, confirmed(world.url, cookie));
};

const cookies = new WeakMap<World, Map<string, Promise<string>>>();

const cookieOf = (world: World, username: string): Promise<string> => {
  const known = cookies.get(world) ?? new Map<string, Promise<string>>();
  cookies.set(world, known);
  const cookie = known.get(username) ?? signIn(world, username);
  known.set(username, cookie);
  return cookie;
};

const signIn = async (world: World, username: string): Promise<string> => {
  const { headers } = await world.anonymous.post('/api/session', { username, password: PASSWORD });
  return cookieIn({ headers });
};
