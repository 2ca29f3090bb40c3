import { useEffect, useRef } from 'react';
import { deskKeyOf, type DeskKey } from './key-map.js';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** Hears the keys of the desk. `act` answers false for a key that means nothing at the moment: the browser keeps it. */
export const useDeskKeys = (act: (key: DeskKey) => boolean): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, code, altKey, ctrlKey, metaKey, isComposing, target } = event;
      const pressed = deskKeyOf({ key, code, altKey, ctrlKey, metaKey, isComposing, isTyping: isField(target) });
      if (pressed && latest.current(pressed)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
