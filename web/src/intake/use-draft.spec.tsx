import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { FormStore } from './form-store.js';
import { newForm } from './intake-form.js';

const saved: { form: { narrative: string } }[] = [];
jest.unstable_mockModule('../api/client.js', () => ({
  api: { PUT: (_path: string, { body }: { body: { form: { narrative: string } } }) => saved.push(body) },
  ask: () => Promise.resolve({ hold: 1, savedAt: '2026-10-12T09:30:00.000+08:00' }),
}));
const { useDraft } = await import('./use-draft.js');

describe('the draft of a form', () => {
  beforeEach(() => {
    saved.length = 0;
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
});
