import { useEffect, useRef } from 'react';
import { isForList, moved } from './list-place.js';

type Keys = {
  ids: readonly string[];
  /** At the last row there may be more to read. */
  onEnd: () => void;
  onMark: (id: string) => void;
};

/** The row that has the focus; Enter opens it by itself, being a link. */
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['case'] : undefined;

export const focusCase = (id: string): void => {
  const link = document.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`);
  link?.focus({ preventScroll: true });
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
};

/** j and k go down and up the rows, x marks; from wherever the focus is, except where something is typed. */
export const useListKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  const last = useRef<string>(undefined);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !isForList(event.target)) return;
      const { ids, onEnd, onMark } = latest.current;
      const here = focused() ?? last.current;
      if (event.key === 'j' || event.key === 'k') {
        const next = moved(ids, focused() ?? last.current, event.key === 'j' ? 1 : -1);
        if (next === undefined) return;
        event.preventDefault();
        last.current = next;
        focusCase(next);
        if (event.key === 'j' && next === ids.at(-1)) onEnd();
      } else if (event.key === 'x' && here !== undefined && ids.includes(here)) {
        event.preventDefault();
        onMark(here);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
