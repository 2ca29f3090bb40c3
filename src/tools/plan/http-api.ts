import { CITIZEN } from './act.js';
import type { Answer, Api } from './case-book.js';

/** Headers that say who calls. */
export type Credentials = (username: string) => Promise<Readonly<Record<string, string>>>;

/** The API over HTTP. The complainant calls without credentials. */
export const httpApi = (url: string, credentials: Credentials): Api => {
  const call = async (method: string, by: string, path: string, body?: object): Promise<Answer> => {
    const identity = by === CITIZEN ? {} : await credentials(by);
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...identity, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  };
  return {
    get: (by, path) => call('GET', by, path),
    post: (by, path, body) => call('POST', by, path, body),
  };
};
