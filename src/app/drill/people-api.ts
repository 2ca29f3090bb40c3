import type { Credentials } from '../../tools/plan/http-api.js';

export type Refused = { status: number; code: string };

/** What people do in a drill beside the plan, over HTTP as anybody would. Answers the body, or why not. */
export class PeopleApi {
  constructor(
    private readonly url: string,
    private readonly credentials: Credentials,
  ) {}

  async call<T>(method: 'GET' | 'POST' | 'PATCH', by: string, path: string, body?: object): Promise<T | Refused> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { ...(await this.credentials(by)), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const told = (text === '' ? {} : JSON.parse(text)) as T & { code?: string };
    return response.ok ? told : { status: response.status, code: String(told.code) };
  }

  /** As `call`; throws where it is refused. */
  async insist<T>(method: 'GET' | 'POST' | 'PATCH', by: string, path: string, body?: object): Promise<T> {
    const answer = await this.call<T>(method, by, path, body);
    if (isRefused(answer)) throw new Error(`${method} ${path} by ${by}: ${answer.status} ${answer.code}`);
    return answer;
  }
}

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && typeof (answer as Refused).status === 'number' && 'code' in answer;
