import { ABSOLUTE_LIMIT } from './session-rules.js';

const NAME = 'huicha_session';

/** What the sign-in needs of an HTTP request. */
export type HttpRequest = {
  method: string;
  protocol: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** The session token of the request's Cookie header. */
export const tokenFromCookie = ({ headers }: HttpRequest): string | undefined => {
  const pairs = String(headers['cookie'] ?? '').split(';');
  const own = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${NAME}=`));
  return own?.slice(NAME.length + 1) || undefined;
};

/** The token of `Authorization: Bearer …`. */
export const tokenFromHeader = ({ headers }: HttpRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];

/** Set-Cookie that hands the token out, or without one takes it back. Secure when the caller came over TLS, also in front of a proxy. */
export const sessionCookie = (request: HttpRequest, token?: string): string => {
  const age = token === undefined ? 0 : ABSOLUTE_LIMIT / 1000;
  const secure = isOverTls(request) ? '; Secure' : '';
  return `${NAME}=${token ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
};

const isOverTls = ({ protocol, headers }: HttpRequest): boolean =>
  protocol === 'https' ||
  String(headers['x-forwarded-proto'] ?? '')
    .split(',')[0]
    ?.trim() === 'https';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export const isSafeMethod = (method: string): boolean => SAFE_METHODS.includes(method);

/** A browser says that another site's page sends this: the cookie must not count (beside SameSite, for older browsers). */
export const isForged = ({ method, headers }: HttpRequest): boolean =>
  !isSafeMethod(method) && headers['sec-fetch-site'] === 'cross-site';
