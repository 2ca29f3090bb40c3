import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { endLeftSession, isLeaving, markLeaving } from './leaving.js';

const answering = (status: number) => jest.fn(() => Promise.resolve({ ok: status < 300, status, statusText: '' }));

describe('a session that was left without network', () => {
  beforeEach(() => localStorage.clear());

  it('is ended at the next contact, once', async () => {
    markLeaving();
    const end = answering(204);
    await endLeftSession(end);
    await endLeftSession(end);
    expect([end.mock.calls.length, isLeaving()]).toEqual([1, false]);
  });

  it('has ended where the server knows it no longer', async () => {
    markLeaving();
    await endLeftSession(answering(401));
    expect(isLeaving()).toBe(false);
  });

  it.each([500, 503])('lets nothing through while it cannot be ended: %i', async (status) => {
    markLeaving();
    await expect(endLeftSession(answering(status))).rejects.toMatchObject({ status });
    expect(isLeaving()).toBe(true);
  });

  it('lets nothing through without network', async () => {
    markLeaving();
    await expect(endLeftSession(() => Promise.reject(new TypeError('fetch')))).rejects.toMatchObject({ code: 'offline' });
    expect(isLeaving()).toBe(true);
  });

  it('is none of anybody who has not left', async () => {
    const end = answering(204);
    await endLeftSession(end);
    expect(end).not.toHaveBeenCalled();
  });
});
