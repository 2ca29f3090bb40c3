import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Problem } from '../api/problem.js';
import type { NewEntry } from '../offline/outbox.js';

type How = { isHeld?: boolean; triedAt?: number };
import { newForm } from './intake-form.js';

type Sent = { signal: AbortSignal; params: { header: { 'Idempotency-Key': string } } };
let answer: (sent: Sent) => Promise<unknown>;
const kept: NewEntry[] = [];
/** Put there before it was sent, by its key. */
const held: string[] = [];
jest.unstable_mockModule('../api/client.js', () => ({
  api: { POST: (_path: string, sent: Sent) => answer(sent) },
  ask: (asked: Promise<unknown>) => asked,
}));
jest.unstable_mockModule('../offline/database.js', () => ({ canKeep: () => true }));
jest.unstable_mockModule('../offline/outbox.js', () => ({
  enqueue: (entry: NewEntry, { isHeld = false }: How = {}) =>
    Promise.resolve(void (isHeld ? held.push(entry.key) : kept.push(entry))),
  entryHere: (key: string) => Promise.resolve(left.find((entry) => entry.key === key)),
  remove: (key: string) => Promise.resolve(void removed.push(key)),
}));
const left: { key: string; state: string; problem?: object }[] = [];
const removed: string[] = [];
const untold: { key: string; answer: object }[] = [];
let sends: () => Promise<string> = () => Promise.resolve('done');
jest.unstable_mockModule('../offline/send-waiting.js', () => ({ sendWaiting: () => sends() }));
jest.unstable_mockModule('../offline/untold.js', () => ({
  untoldHere: () => Promise.resolve(untold),
  markTold: (key: string) => Promise.resolve(void removed.push(`told ${key}`)),
}));
const { submitIntake } = await import('./submit-intake.js');

const form = { ...newForm('CALL'), narrative: '名单没有我' };
const submit = (hasFiles = false) =>
  submitIntake({ key: 'k', body: { channel: 'CALL', narrative: form.narrative } }, { form, hasFiles, title: '来电' });
const answering = (status: number) => () =>
  Promise.reject(Problem.of({ status, statusText: '' } as Response, { code: `http-${status}` }));

describe('an entry that is sent', () => {
  beforeEach(() => {
    for (const list of [kept, held, left, removed, untold]) list.length = 0;
    sends = () => Promise.resolve('done');
    jest.useFakeTimers();
    // As the browser has it, on the timers of the test.
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), ms);
      return controller.signal;
    };
  });
  afterEach(() => void jest.useRealTimers());

  it('lies on the device until the answer has come, and not after', async () => {
    answer = () => {
      expect(held).toEqual(['k']);
      left.push({ key: 'k', state: 'held' });
      return Promise.resolve({ number: 'A-1' });
    };
    expect(await submit()).toEqual({ number: 'A-1' });
    expect([kept, removed]).toEqual([[], ['k']]);
  });

  it.each([502, 503, 504])(
    'waits on the device under its own key where only a machine in between answers: %i',
    async (status) => {
      answer = answering(status);
      expect(await submit()).toEqual({ isKept: true });
      expect(kept).toMatchObject([{ key: 'k', form, requests: [{ path: '/api/cases' }] }]);
    },
  );

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
    expect([kept, removed]).toEqual([[], ['k']]);
  });

  describe('with scans', () => {
    it('goes by way of the device, and its clerk sees what the server answered', async () => {
      untold.push({ key: 'k', answer: { number: 'A-1' } });
      expect(await submit(true)).toEqual({ number: 'A-1' });
      expect([kept.map(({ key }) => key), removed]).toEqual([['k'], ['told k']]);
    });

    it('waits there, also where a network answers nothing', async () => {
      left.push({ key: 'k', state: 'waiting' });
      expect(await submit(true)).toEqual({ isKept: true });
      sends = () => new Promise(() => undefined);
      const submitted = submit(true);
      await jest.advanceTimersByTimeAsync(30_000);
      expect(await submitted).toEqual({ isKept: true });
    });

    it('comes back where the server refuses it', async () => {
      left.push({ key: 'k', state: 'refused', problem: { status: 409, code: 'case.no', message: 'no', errors: [] } });
      await expect(submit(true)).rejects.toMatchObject({ code: 'case.no' });
      expect(removed).toEqual(['k']);
    });
  });
});
