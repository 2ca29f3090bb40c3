import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { FormStore, FormStoreContext } from './form-store.js';
import { newForm, type IntakeForm } from './intake-form.js';
import { useSettled } from './use-settled.js';

const words = ({ narrative }: IntakeForm): string => narrative;

describe('what stands beside the form', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const beside = () => {
    const store = new FormStore(newForm('CALL'));
    const wrapper = ({ children }: { children: ReactNode }) => <FormStoreContext value={store}>{children}</FormStoreContext>;
    const { result } = renderHook(() => useSettled(words, 700), { wrapper });
    const type = (pauseMs: number): void =>
      act(() => {
        store.set({ narrative: `${store.get().narrative}字` });
        jest.advanceTimersByTime(pauseMs);
      });
    return { result, type };
  };

  it('hears of what was typed after a pause', () => {
    const { result, type } = beside();
    type(600);
    expect(result.current).toBe('');
    type(700);
    expect(result.current).toBe('字字');
  });

  it('hears of it within about two seconds from whoever types on without one', () => {
    const { result, type } = beside();
    for (let n = 0; n < 6; n += 1) type(300);
    expect(result.current).toBe('');
    for (let n = 0; n < 2; n += 1) type(300);
    expect(result.current.length).toBeGreaterThanOrEqual(6);
  });
});
