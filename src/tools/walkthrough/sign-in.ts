import type { Credentials } from '../plan/http-api.js';

/** Signs each account in once, as its owner would, and keeps the session. */
export const signedIn = (url: string, password: string): Credentials => {
  const sessions = new Map<string, Promise<{ cookie: string }>>();
  return (username) => {
    const session = sessions.get(username) ?? signIn(url, username, password);
    sessions.set(username, session);
    return session;
  };
};

const signIn = async (url: string, username: string, password: string): Promise<{ cookie: string }> => {
  const response = await fetch(new URL('/api/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0];
  if (!response.ok || cookie === undefined)
    throw new Error(
      `${username} cannot sign in (${response.status}); is HUICHA_DEMO_PASSWORD the one of the server's demo accounts?`,
    );
  return { cookie };
};
