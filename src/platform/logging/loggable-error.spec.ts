import { describe, expect, it } from '@jest/globals';
import { harmlessError, loggableError } from './loggable-error.js';

describe('loggableError', () => {
  it('keeps what helps and strikes out what identifies', () => {
    const logged = loggableError(new Error('no answer from 13812345678, code 1234 5678 9012, id 110114199001011234'));
    expect(logged.message).toBe('no answer from ▇, code ▇, id ▇');
    expect(logged.stack[0]).toMatch(/^at /);
    expect(JSON.stringify(logged)).not.toMatch(/1381|5678/);
  });

  it('keeps the path of an address and nothing that was asked there', () => {
    const { message } = loggableError(new Error('Reply was already sent in the "/api/cases?q=聂广田&page=2" (GET) route?'));
    expect(message).toBe('Reply was already sent in the "/api/cases?▇" (GET) route?');
  });

  it('keeps neither text nor values of a failed query', () => {
    const driverError = Object.assign(new Error('invalid input: 张三'), {
      code: '22P02',
      constraint: 'ix_people_phone',
      detail: '(张三)',
    });
    const failed = Object.assign(new Error('invalid input: 张三'), { query: 'SELECT 张三', parameters: ['张三'], driverError });
    const logged = loggableError(failed);
    expect(logged).toMatchObject({ message: 'query failed', reason: '22P02', constraint: 'ix_people_phone' });
    expect(JSON.stringify(logged)).not.toContain('张三');
  });

  it('makes another error of it that holds no more than a log may', () => {
    const harmless = harmlessError(new TypeError('no answer from 13812345678'));
    expect(`${harmless}`).toBe('TypeError: no answer from ▇');
    expect(harmless.stack).toMatch(/^TypeError: no answer from ▇\n {4}at /);
    expect(harmlessError(harmless)).toMatchObject({ name: 'TypeError', message: 'no answer from ▇' });
  });

  it('takes anything that is thrown', () => {
    expect(loggableError('张三')).toEqual({ type: 'string', message: 'not an Error', stack: [] });
  });
});
