import { TOTP, Secret } from 'otpauth';

export type Seen = { status: number; body: Record<string, unknown>; headers: Headers };

/** A browser at an address: keeps cookies as one does, and shows them. Nothing is signed in again or confirmed behind the test's back. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly url: string,
    readonly address: string,
  ) {}

  async send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Seen> {
    const sent: Record<string, string> =
      body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { 'x-forwarded-for': this.address, 'user-agent': 'Firefox', ...sent, ...this.cookies(), ...headers },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Seen['body']), headers: response.headers };
  }

  /** Status and code of the answer: `403 session.cross-site`, or `200`. */
  async told(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<string> {
    const { status, body: said } = await this.send(method, path, body, headers);
    return status < 400 ? String(status) : `${status} ${String(said['code'])}`;
  }

  signIn(username: string, password: string, headers?: Record<string, string>): Promise<Seen> {
    return this.send('POST', '/api/session', { username, password }, headers);
  }

  /** The session's token as the server gave it out. */
  get token(): string | undefined {
    return this.jar.get('huicha_session');
  }

  /** Name and value of the cookie whose name is like that. */
  cookie(name: RegExp): [string, string] {
    return [...this.jar].find(([each]) => name.test(each)) ?? ['', ''];
  }

  plant(name: string, value: string): void {
    this.jar.set(name, value);
  }

  private keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';', 1);
    const [name = '', ...value] = pair.split('=');
    if (value.join('=') === '') this.jar.delete(name);
    else this.jar.set(name, value.join('='));
  }

  private cookies(): Record<string, string> {
    const pairs = [...this.jar].map(([name, value]) => `${name}=${value}`);
    return pairs.length === 0 ? {} : { cookie: pairs.join('; ') };
  }
}

/** What an authenticator shows at that moment. */
export const codeAt = (secret: string, moment: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() });
