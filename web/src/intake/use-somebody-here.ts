import { useEffect, useState } from 'react';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Whether anybody has touched the page within the last `ms`. */
export const useSomebodyHere = (ms: number): boolean => {
  const [isHere, setHere] = useState(true);
  useEffect(() => {
    let timer = 0;
    const touch = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setHere(false), ms);
      setHere(true);
    };
    touch();
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [ms]);
  return isHere;
};
