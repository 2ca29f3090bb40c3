import { useSyncExternalStore } from 'react';

/** Whether the server no longer knows this session, though the desk is open: one signs in over it, and nothing typed is lost. */
let isLost = false;
const listeners = new Set<() => void>();

export const markSession = (lost: boolean): void => {
  if (isLost === lost) return;
  isLost = lost;
  for (const tell of listeners) tell();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionLost = (): boolean => useSyncExternalStore(subscribe, () => isLost);
