import { clientOf, type Client } from './client.js';

/** Of every demo account in a test. */
export const PASSWORD = 'huicha-test-only';

/** A client signed in as that account of a server at `url`. */
export const signedIn = async (url: string, username: string): Promise<Client> => {
  let cookie = await signIn(url, username);
  return clientOf(url, async (again) => {
    if (again === 'again') cookie = await signIn(url, username);
    // A session of its own: requests under way at the same time go on with the one they have.
    if (again === 'confirmed') cookie = await confirmed(url, await signIn(url, username));
    return { cookie };
  });
};

/** The cookie of the session, confirmed for the next minutes. */
export const confirmed = async (url: string, cookie: string): Promise<string> =>
  cookieOf(await post(url, '/api/session/confirmation', { password: PASSWORD }, { cookie }));

const signIn = async (url: string, username: string): Promise<string> => {
  const response = await post(url, '/api/session', { username, password: PASSWORD });
  if (!response.ok) throw new Error(`${username} cannot sign in: ${response.status} ${await response.text()}`);
  return cookieOf(response);
};

const post = (url: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The session's cookie as a browser would send it back. */
export const cookieOf = ({ headers }: { headers: Headers }): string => headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
