import type { Credentials } from '../../tools/plan/http-api.js';

type Method = 'GET' | 'POST' | 'PATCH';

export type Refused = { status: number; code: string };

/** What people do in a drill beside the plan, over HTTP as anybody would. Answers the body, or why not. */
export class PeopleApi {
  /** What people wanted to do and could not. */
  readonly refused: string[] = [];

  constructor(
    private readonly url: string,
    private readonly credentials: Credentials,
  ) {}

  async call<T>(method: Method, by: string, path: string, body?: object): Promise<T | Refused> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { ...(await this.credentials(by)), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const told = (text === '' ? {} : JSON.parse(text)) as T & { code?: string };
    return response.ok ? told : { status: response.status, code: String(told.code) };
  }

  /** As `call`; what is refused is put down in `refused`. */
  async attempt<T>(method: Method, by: string, path: string, body?: object): Promise<T | undefined> {
    const answer = await this.call<T>(method, by, path, body);
    if (!isRefused(answer)) return answer;
    this.putDown(method, by, path, answer);
    return undefined;
  }

  putDown(method: Method, by: string, path: string, { status, code }: Refused): void {
    this.refused.push(`${method} ${path.replace(/[0-9a-f-]{36}/g, '…')} by ${by}: ${status} ${code}`);
  }
}

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && typeof (answer as Refused).status === 'number' && 'code' in answer;
