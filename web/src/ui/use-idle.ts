import { useEffect, useState } from 'react';

/** However busy the page is, after so long (ms) it is time. */
const LONGEST = 1_500;

/** Whether the page has had a quiet moment since it came: for what may come after the page itself. */
export const useIdle = (): boolean => {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const done = (): void => setIdle(true);
    if (typeof window.requestIdleCallback !== 'function') {
      const timer = window.setTimeout(done, LONGEST / 2);
      return () => window.clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(done, { timeout: LONGEST });
    return () => window.cancelIdleCallback(handle);
  }, []);
  return isIdle;
};
