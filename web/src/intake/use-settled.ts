import { startTransition, useEffect, useState } from 'react';
import { useFormStore } from './form-store.js';
import type { IntakeForm } from './intake-form.js';

/** Somebody who types on without a pause is told after so long (ms) all the same. */
const LONGEST = 2_000;

/** What the form says once nobody has typed for `ms`, or for two seconds while somebody types on; the same object until it says something else. For what stands beside the form. */
export const useSettled = <T>(select: (form: IntakeForm) => T, ms = 500): T => {
  const store = useFormStore();
  const [settled, setSettled] = useState(() => select(store.get()));
  useEffect(() => {
    let timer = 0;
    let first = 0;
    const settle = (): void => {
      first = 0;
      // In pieces between two letters: what stands beside the form never holds up what is typed.
      startTransition(() =>
        setSettled((before) => {
          const now = select(store.get());
          return JSON.stringify(now) === JSON.stringify(before) ? before : now;
        }),
      );
    };
    settle();
    const unsubscribe = store.subscribe(() => {
      const now = performance.now();
      first ||= now;
      window.clearTimeout(timer);
      timer = window.setTimeout(settle, Math.max(0, Math.min(ms, first + LONGEST - now)));
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [store, select, ms]);
  return settled;
};
