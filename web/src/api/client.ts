import createClient from 'openapi-fetch';
import { accountHeader } from './account.js';
import { currentLanguage } from '../i18n/language.js';
import { firstOfAll } from './first-of-all.js';
import { Problem } from './problem.js';
import { watchForLife } from './sign-of-life.js';
import type { paths } from './schema.js';

/** The typed client of the API; every path and body is checked against the server's own description. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: async (request) => {
    await firstOfAll();
    return fetch(request);
  },
});

api.use({
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
    return request;
  },
});

const isIdle = watchForLife(window, () => Date.now(), localStorage);

/** With every request: what an open screen asks where nobody is does not keep the session from ending. */
const ownHeaders = (): Record<string, string> => ({
  'accept-language': currentLanguage() === 'zh' ? 'zh-CN' : 'en',
  ...accountHeader(),
  ...(isIdle() ? { 'x-huicha-idle': '1' } : {}),
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The answer's data. Throws a `Problem`: what the server refused, or `offline` where nothing answered. */
export const ask = async <T>(asked: Promise<Answer<T>>): Promise<T> => {
  const { data, error, response } = await asked.catch((reason: unknown) => {
    throw reason instanceof Problem ? reason : Problem.offline(reason);
  });
  if (!response.ok) throw Problem.of(response, error);
  return data as T;
};

/** For what has no typed path: an upload as a form, or JSON that was written down earlier. Answers the JSON body. */
export const send = async <T>(
  method: string,
  path: string,
  body: FormData | string,
  more: Readonly<Record<string, string>> = {},
): Promise<T> => {
  const type = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined;
  const headers = { ...ownHeaders(), ...type, ...more };
  await firstOfAll();
  const response = await fetch(path, { method, body, headers }).catch((reason: unknown) => {
    throw Problem.offline(reason);
  });
  const text = await response.text();
  const parsed: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
  if (!response.ok) throw Problem.of(response, parsed);
  return parsed as T;
};
