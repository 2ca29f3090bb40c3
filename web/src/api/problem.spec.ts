import { describe, expect, it } from '@jest/globals';
import { Problem, problemOf } from './problem.js';

const answer = (status: number): Response => ({ status, statusText: 'Bad Request' }) as Response;

describe('a problem', () => {
  it('says what the server said', () => {
    const body = {
      code: 'request.invalid',
      title: '请求有误',
      detail: '详见 errors。',
      errors: [{ path: 'a', code: 'c', message: 'm' }],
    };
    expect(Problem.of(answer(400), body)).toMatchObject({
      status: 400,
      code: 'request.invalid',
      message: '详见 errors。',
      errors: body.errors,
      isOffline: false,
    });
  });

  it('has a name even where something else than the server answered', () => {
    expect(Problem.of(answer(502), '<html>')).toMatchObject({ status: 502, code: 'http-502', errors: [], isUnreachable: true });
    expect([500, 503, 409].map((status) => Problem.of(answer(status), {}).isUnreachable)).toEqual([false, true, false]);
  });

  it('is offline where nothing answered', () => {
    expect(problemOf(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, code: 'offline', isOffline: true });
    const own = Problem.of(answer(404), {});
    expect(problemOf(own)).toBe(own);
  });
});
