import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Problem } from '../api/problem.js';
import type { NewEntry } from '../offline/outbox.js';
import { newForm } from './intake-form.js';

type Sent = { signal: AbortSignal; params: { header: { 'Idempotency-Key': string } } };
let answer: (sent: Sent) => Promise<unknown>;
const kept: NewEntry[] = [];
jest.unstable_mockModule('../api/client.js', () => ({
  api: { POST: (_path: string, sent: Sent) => answer(sent) },
  ask: (asked: Promise<unknown>) => asked,
}));
jest.unstable_mockModule('../offline/database.js', () => ({ canKeep: () => true }));
jest.unstable_mockModule('../offline/outbox.js', () => ({
  enqueue: (entry: NewEntry) => Promise.resolve(void kept.push(entry)),
  entryHere: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
}));
const { submitIntake } = await import('./submit-intake.js');

const form = { ...newForm('CALL'), narrative: '名单没有我' };
const submit = () =>
  submitIntake({ key: 'k', body: { channel: 'CALL', narrative: form.narrative } }, { form, scans: [], title: '来电' });
const answering = (status: number) => () =>
  Promise.reject(Problem.of({ status, statusText: '' } as Response, { code: `http-${status}` }));

describe('an entry that is sent', () => {
  beforeEach(() => {
    kept.length = 0;
    jest.useFakeTimers();
    // As the browser has it, on the timers of the test.
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), ms);
      return controller.signal;
    };
  });
  afterEach(() => void jest.useRealTimers());

  it.each([502, 504])('waits on the device under its own key where only a machine in between answers: %i', async (status) => {
    answer = answering(status);
    expect(await submit()).toEqual({ isKept: true });
    expect(kept).toMatchObject([{ key: 'k', form, requests: [{ path: '/api/cases' }] }]);
  });

  it('waits on the device where nothing has come back within half a minute', async () => {
    answer = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(Problem.offline(new Error('timeout')))));
    const submitted = submit();
    await jest.advanceTimersByTimeAsync(29_000);
    expect(kept).toEqual([]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await submitted).toEqual({ isKept: true });
    expect(kept.map(({ key }) => key)).toEqual(['k']);
  });

  it.each([400, 409, 500])('comes back to its clerk where the server itself refuses: %i', async (status) => {
    answer = answering(status);
    await expect(submit()).rejects.toMatchObject({ status });
    expect(kept).toEqual([]);
  });
});
