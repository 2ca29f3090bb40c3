/** The sessions of the scan: whoever is asked for has one, and another when that one is over. */
export const sessionsFor = (password) => {
  const cookies = new Map();
  const signIn = async (ask, username) => {
    const { status, headers, body } = await ask(post('/api/session', { username, password }));
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status} ${body}`);
    cookies.set(username, cookieOf(headers));
    return cookies.get(username);
  };
  /** A session that is confirmed goes on under another token. */
  const keep = (username, headers) => {
    const cookie = cookieOf(headers);
    if (cookie) cookies.set(username, cookie);
  };
  return {
    keep,
    /** Shows who sits there, which forgives what was tried before. */
    confirm: async (ask, username) => {
      const { headers, ...request } = post('/api/session/confirmation', { password });
      keep(username, (await ask({ ...request, headers: { ...headers, cookie: cookies.get(username) } })).headers);
    },
    cookie: async (ask, username) => cookies.get(username) ?? signIn(ask, username),
    again: signIn,
  };
};

let calls = 0;

/** As a proxy writes it that the server trusts: behind TLS, from an address from which nobody has called before. */
export const fromElsewhere = () => {
  calls += 1;
  return { 'x-forwarded-for': `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`, 'x-forwarded-proto': 'https' };
};

const post = (path, body) => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', ...fromElsewhere() },
  body: Buffer.from(JSON.stringify(body)),
});

const cookieOf = ({ 'set-cookie': cookies = [] }) =>
  cookies.find((each) => each.startsWith('__Host-huicha_session='))?.split(';', 1)[0];
