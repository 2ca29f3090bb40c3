import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { FormStore } from './form-store.js';
import { newForm } from './intake-form.js';

const saved: { form: { narrative: string } }[] = [];
jest.unstable_mockModule('../api/client.js', () => ({
  api: { PUT: (_path: string, { body }: { body: { form: { narrative: string } } }) => saved.push(body) },
  ask: () => answer(),
}));
const arrived = () => Promise.resolve({ hold: 1, savedAt: '2026-10-12T09:30:00.000+08:00' });
let answer: () => Promise<unknown> = arrived;
const lying = new Map<string, string>();
let hasRoom = true;
jest.unstable_mockModule('./kept-form.js', () => ({
  keepForm: (id: string, { form }: { form: { narrative: string } }) =>
    hasRoom ? Promise.resolve(void lying.set(id, form.narrative)) : Promise.reject(new DOMException('', 'QuotaExceededError')),
  dropForm: (id: string) => Promise.resolve(void lying.delete(id)),
}));
const { useDraft } = await import('./use-draft.js');

describe('the draft of a form', () => {
  beforeEach(() => {
    saved.length = 0;
    lying.clear();
    answer = arrived;
    hasRoom = true;
    // As the browser has it, on no clock of its own.
    AbortSignal.timeout = () => new AbortController().signal;
    jest.useFakeTimers();
  });
  afterEach(() => void jest.useRealTimers());

  const begun = (store = new FormStore(newForm('CALL'))) => ({
    store,
    ...renderHook(({ isOn }) => useDraft(store, 'd', undefined, isOn), { initialProps: { isOn: true } }),
  });
  const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

  it('is saved after a pause, and in the middle of a word by whoever leaves it', async () => {
    const { store, unmount } = begun();
    act(() => store.set({ narrative: '名' }));
    await pass(2_000);
    expect([saved.length, store.isKept]).toEqual([1, true]);
    act(() => store.set({ narrative: '名单' }));
    expect(store.isKept).toBe(false);
    unmount();
    await pass(0);
    expect(saved.at(-1)?.form.narrative).toBe('名单');
  });

  it('is not saved any more once the form was sent: neither after its pause nor on leaving', async () => {
    const { store, rerender, unmount } = begun();
    act(() => store.set({ narrative: '名单没有我' }));
    store.markSent(true);
    await pass(2_500);
    rerender({ isOn: false });
    unmount();
    await pass(10_000);
    expect(saved).toEqual([]);
  });

  it('is saved again where the server refused the form', async () => {
    const { store } = begun();
    act(() => store.set({ narrative: '名单没有我' }));
    store.markSent(true);
    await pass(2_500);
    store.markSent(false);
    await pass(2_500);
    expect(saved).toHaveLength(1);
  });

  it('is saved at once where a form was put aside unsaved and is taken up again', async () => {
    const store = new FormStore(newForm('CALL'));
    act(() => store.set({ narrative: '没存上' }));
    begun(store);
    await pass(2_000);
    expect(saved).toHaveLength(1);
  });

  it('lies on the device while it cannot be saved, every word of it, and no longer than that', async () => {
    const { store, result } = begun();
    answer = () => Promise.reject(new TypeError('fetch'));
    act(() => store.set({ narrative: '名单' }));
    await pass(2_000);
    expect([lying.get('d'), result.current.here]).toEqual(['名单', 'kept']);
    act(() => store.set({ narrative: '名单没有我' }));
    await pass(500);
    expect(lying.get('d')).toBe('名单没有我');
    answer = arrived;
    await pass(10_000);
    expect([lying.size, result.current.phase, result.current.here]).toEqual([0, 'saved', undefined]);
  });

  it('lies on the device where nothing answers at all', async () => {
    const { store } = begun();
    answer = () => new Promise(() => undefined);
    act(() => store.set({ narrative: '名单' }));
    await pass(4_000);
    expect(lying.get('d')).toBe('名单');
  });

  it('says that the device has no room, and keeps what was typed on the screen', async () => {
    const { store, result } = begun();
    answer = () => Promise.reject(new TypeError('fetch'));
    hasRoom = false;
    act(() => store.set({ narrative: '名单' }));
    await pass(2_000);
    expect([result.current.here, store.get().narrative]).toEqual(['full', '名单']);
  });

  it('lies on no device once the form was sent', async () => {
    const { store, unmount } = begun();
    answer = () => Promise.reject(new TypeError('fetch'));
    act(() => store.set({ narrative: '名单' }));
    await pass(2_000);
    lying.clear();
    store.markSent(true);
    unmount();
    await pass(1_000);
    expect(lying.size).toBe(0);
  });
});
