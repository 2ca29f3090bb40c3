import { useCallback, useSyncExternalStore } from 'react';

/** Whether the device says so now: `(prefers-reduced-motion: reduce)`. */
export const useMedia = (words: string): boolean => {
  const follow = useCallback(
    (listener: () => void): (() => void) => {
      const query = matchMedia(words);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    [words],
  );
  return useSyncExternalStore(follow, () => matchMedia(words).matches);
};
