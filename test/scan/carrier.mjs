import { ANYBODY } from './aims.mjs';
import { withWords } from './free-text.mjs';
import { fromElsewhere } from './sessions.mjs';

const FORM = 'application/x-www-form-urlencoded';
const SIGN_IN = 'POST /api/session';

/**
 * How a scanner's request reaches Huicha: from an address from which nobody has called, with the session of whoever the aim names, and JSON
 * where a scanner of pages could only send a form. Without this the limits would answer instead of the application.
 */
export const carrierFor = ({ aims, sessions, usernames }) => {
  const patterns = aims.map((aim) => ({ aim, pattern: patternOf(aim.route) }));
  const aimOf = ({ method, path }) => patterns.find(({ pattern }) => pattern.test(`${method} ${path.split('?', 1)[0]}`))?.aim;
  let turns = 0;
  const nextName = () => usernames[(turns += 1) % usernames.length];

  const bodyFor = (aim, { headers, body }) => {
    if (!aim?.body || !String(headers['content-type']).startsWith(FORM)) return { headers, body };
    const words = new URLSearchParams(body.toString());
    const json = withWords(aim.body, aim.places, (word, name) => words.get(name) ?? word);
    return { headers: { ...headers, 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(json)) };
  };

  /** A right try after each wrong one: the door of an account shuts after five wrong ones, and says nothing of it. */
  const signInAs = async (request, ask) => {
    const { username } = aims.find(({ route }) => route === SIGN_IN).body;
    const name = nextName();
    const body = Buffer.from(request.body.toString().replace(`"${username}"`, () => `"${name}"`));
    const answer = await ask({ ...request, body, headers: { ...request.headers, ...fromElsewhere() } });
    if (answer.status >= 400) await sessions.again(ask, name);
    return answer;
  };

  return async (asked, ask) => {
    const aim = aimOf(asked);
    const { cookie: _cookie, origin: _origin, referer: _referer, ...headers } = asked.headers;
    const told = bodyFor(aim, { headers, body: asked.body });
    const request = { ...asked, ...told };
    if (aim?.route === SIGN_IN) return signInAs(request, ask);
    const send = (own) => ask({ ...request, headers: { ...request.headers, ...own, ...fromElsewhere() } });
    if (!aim?.as) return send({});
    const username = aim.as === ANYBODY ? nextName() : aim.as;
    const first = await send({ cookie: await sessions.cookie(ask, username) });
    const answer = first.status === 401 ? await send({ cookie: await sessions.again(ask, username) }) : first;
    sessions.keep(username, answer.headers);
    if (aim.as === ANYBODY && answer.status >= 400) await sessions.confirm(ask, username);
    return answer;
  };
};

/** `GET /api/cases/{id}` as an expression for method and path. */
const patternOf = (route) => new RegExp(`^${route.replaceAll('/', '\\/').replaceAll(/\{\w+\}/g, '.+')}$`);
