import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';

let asked = 0;
jest.unstable_mockModule('../api/client.js', () => ({
  api: { GET: () => (asked += 1) },
  ask: () => Promise.resolve({ items: [] }),
}));
const { useDrafts } = await import('./use-drafts.js');

const MINUTE = 60_000;

describe('the list of drafts', () => {
  beforeEach(() => {
    asked = 0;
    jest.useFakeTimers();
  });
  afterEach(() => void jest.useRealTimers());
  const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
  const shown = () => {
    const client = new QueryClient();
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    return renderHook(() => useDrafts(true), { wrapper });
  };

  it('is asked for each minute while somebody is there, not at an empty chair, and again once they are back', async () => {
    shown();
    await pass(4.5 * MINUTE);
    expect(asked).toBe(5);
    fireEvent.keyDown(window);
    await pass(4 * MINUTE);
    expect(asked).toBe(9);
    await pass(MINUTE);
    const before = asked;
    await pass(20 * MINUTE);
    expect(asked).toBe(before);
    fireEvent.pointerDown(window);
    await pass(1.5 * MINUTE);
    expect(asked).toBe(before + 1);
  });

  it('is not asked for while the page is hidden', async () => {
    const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    shown();
    await pass(4 * MINUTE);
    expect(asked).toBeLessThanOrEqual(1);
    hidden.mockRestore();
  });
});
