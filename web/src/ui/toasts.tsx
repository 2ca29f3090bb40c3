import { useSyncExternalStore } from 'react';
import { Note } from './controls.js';

type Toast = { id: number; type: 'info' | 'success' | 'warning'; text: string };

/** How long it stands (ms): long enough to be read aloud. */
const STANDS = 5_000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

const change = (next: readonly Toast[]): void => {
  toasts = next;
  for (const listener of listeners) listener();
};

/** Says something over the page for a moment. Whatever must not be missed stands in the page itself. */
export const say = (type: Toast['type'], text: string): void => {
  const id = (last += 1);
  change([...toasts, { id, type, text }]);
  window.setTimeout(() => change(toasts.filter((toast) => toast.id !== id)), STANDS);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const Toasts = () => {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div role="status" className="toasts no-print">
      {shown.map(({ id, type, text }) => (
        <Note key={id} type={type} title={text} />
      ))}
    </div>
  );
};
