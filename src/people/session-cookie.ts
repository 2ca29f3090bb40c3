const NAME = 'huicha_session';
const DEVICE = 'huicha_device';

/** A device is known for so long after its last sign-in (seconds). */
const DEVICE_AGE = 365 * 24 * 3600;

/** What the sign-in needs of an HTTP request. */
export type HttpRequest = {
  method: string;
  protocol: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The caller's address. */
  ip?: string;
};

/** The session token of the request's Cookie header. */
export const tokenFromCookie = (request: HttpRequest): string | undefined => cookieOf(request, named(request, NAME));

/** The token of `Authorization: Bearer …`. */
export const tokenFromHeader = ({ headers }: HttpRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];

/** Set-Cookie that hands the token out for the browser's session, or without one takes it back. Secure behind TLS. The server knows when it ends. */
export const sessionCookie = (request: HttpRequest, token?: string): string =>
  setCookie(request, NAME, token ?? '', token === undefined ? 0 : undefined);

/** What a browser keeps of a former sign-in of that account (`key`: known-devices.ts). */
export const deviceFromCookie = (request: HttpRequest, key: string): string | undefined =>
  cookieOf(request, named(request, `${DEVICE}_${key}`));

export const deviceCookie = (request: HttpRequest, key: string, device: string): string =>
  setCookie(request, `${DEVICE}_${key}`, device, DEVICE_AGE);

const cookieOf = ({ headers }: HttpRequest, name: string): string | undefined => {
  const pairs = String(headers['cookie'] ?? '').split(';');
  const own = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return own?.slice(name.length + 1) || undefined;
};

const setCookie = (request: HttpRequest, name: string, value: string, ageSeconds?: number): string => {
  const age = ageSeconds === undefined ? '' : `; Max-Age=${ageSeconds}`;
  return `${named(request, name)}=${value}; Path=/${age}; HttpOnly; SameSite=Strict${isOverTls(request) ? '; Secure' : ''}`;
};

/** Behind TLS the browser itself sees to it that no neighbouring subdomain can plant such a cookie. */
const named = (request: HttpRequest, name: string): string => (isOverTls(request) ? `__Host-${name}` : name);

const isOverTls = ({ protocol, headers }: HttpRequest): boolean =>
  protocol === 'https' ||
  String(headers['x-forwarded-proto'] ?? '')
    .split(',')[0]
    ?.trim() === 'https';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export const isSafeMethod = (method: string): boolean => SAFE_METHODS.includes(method);

/** What a screen sends with a request that it makes by itself, where nobody has touched it for minutes. */
const IDLE_HEADER = 'x-huicha-idle';

/** Whether somebody is there: what a screen asks at an empty chair does not keep its session from ending. */
export const isSignOfLife = ({ headers }: Pick<HttpRequest, 'headers'>): boolean => headers[IDLE_HEADER] !== '1';

/** Whose desk the screen shows: in another tab of the same browser somebody else may have signed in since. */
const ACCOUNT_HEADER = 'x-huicha-account';

/** Whether the screen that asks is the desk of somebody else than the cookie's. Whoever does not say is believed. */
export const isOtherAccount = ({ headers }: Pick<HttpRequest, 'headers'>, staffId: string): boolean =>
  headers[ACCOUNT_HEADER] !== undefined && headers[ACCOUNT_HEADER] !== staffId;

/** What browsers say of a request from our own page, and of one that the person made without any. */
const OWN_SITES: readonly string[] = ['same-origin', 'none'];

/** Any value will do: a page of another site cannot send it without asking us first, and we never agree. */
export const OWN_HEADER = 'x-requested-with';

/**
 * Whether a change was asked for by another site's page, whose cookie must not count; beside SameSite, for older browsers and neighbouring
 * subdomains. A browser that tells neither Sec-Fetch-Site nor Origin can be made to send forms: only JSON, nothing, or the own header then.
 */
export const isForged = ({ method, headers }: HttpRequest): boolean => {
  if (isSafeMethod(method)) return false;
  const { 'sec-fetch-site': site, origin, host, 'content-type': type } = headers;
  if (site !== undefined && !OWN_SITES.includes(String(site))) return true;
  if (origin !== undefined) return (hostOf(String(origin)) ?? 'none') !== hostOf(`http://${String(host)}`);
  const isForm = type !== undefined && !/^application\/(\w+\+)?json\b/i.test(String(type));
  return site === undefined && isForm && headers[OWN_HEADER] === undefined;
};

/** Without the ports that browsers leave out; undefined for `null` and whatever else is no address. */
const hostOf = (address: string): string | undefined => {
  try {
    return new URL(address).host.replace(/:(80|443)$/, '') || undefined;
  } catch {
    return undefined;
  }
};
