/** What answers hold most often; read other fields with `get<Their>(…)`. */
export type Body = {
  [field: string]: unknown;
  id: string;
  number: string;
  queryCode: string;
  state: string;
  version: number;
  /** Of a problem. */
  code: string;
};

export type Answer<B = Body> = { status: number; body: B; headers: Headers };

/** The body of what must have gone well. */
export const succeeded = <B>({ status, body }: Answer<B>, what: string): B => {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
};

export type Client = {
  get<B = Body>(path: string, headers?: Record<string, string>): Promise<Answer<B>>;
  /** The body goes as JSON; FormData goes as multipart. */
  post<B = Body>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<B>>;
  put<B = Body>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<B>>;
  patch<B = Body>(path: string, body?: unknown): Promise<Answer<B>>;
  del<B = Body>(path: string): Promise<Answer<B>>;
};

/** Why the credentials are asked for once more: the session is over, or it has to be confirmed first. */
export type Again = 'again' | 'confirmed';

/** A caller over HTTP. `credentials` gives the headers that say who calls, and is asked again once after a 401 or where a confirmation is missing. */
export const clientOf = (url: string, credentials: (again?: Again) => Promise<Record<string, string>>): Client => {
  const send = async <B>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<B>> => {
    const call = async (identity: Record<string, string>): Promise<Response> =>
      fetch(new URL(path, url), { method, ...payload(body), headers: { ...payload(body).headers, ...identity, ...headers } });
    let response = await call(await credentials());
    // The clock was moved and the session ran out; a test that wants to see a 401 calls as nobody.
    if (response.status === 401) response = await call(await credentials('again'));
    const answer = { status: response.status, body: (await content(response)) as B, headers: response.headers };
    if (!isUnconfirmed(answer)) return answer;
    response = await call(await credentials('confirmed'));
    return { status: response.status, body: (await content(response)) as B, headers: response.headers };
  };
  return {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body = {}, headers = {}) => send('POST', path, body, headers),
    put: (path, body = {}, headers = {}) => send('PUT', path, body, headers),
    patch: (path, body = {}) => send('PATCH', path, body),
    del: (path) => send('DELETE', path),
  };
};

/** A screen would ask for the password now. A test that wants to see this answer calls by itself. */
export const isUnconfirmed = ({ status, body }: { status: number; body: unknown }): boolean =>
  status === 403 && (body as { code?: string }).code === 'session.confirmation-required';

const payload = (body: unknown): { body?: string | FormData; headers?: Record<string, string> } => {
  if (body === undefined) return {};
  // As every program says that is no browser: forms are easily forged.
  if (body instanceof FormData) return { body, headers: { 'x-requested-with': 'test' } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
};

const content = async (response: Response): Promise<unknown> => {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return undefined;
  // It ends when we hang up.
  if (type.startsWith('text/event-stream')) return response.body?.cancel();
  if (type.includes('json')) return response.json();
  return type.startsWith('text/') ? response.text() : new Uint8Array(await response.arrayBuffer());
};
