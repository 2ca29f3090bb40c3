import { useEffect, useMemo, useState } from 'react';
import { loadReader, noReader } from './pinyin-reader.js';
import { spelled, type Reader, type Spelled } from './pinyin-search.js';

/** The items ready to be searched by name; by pinyin too, once `isWanted` has brought the dictionary. */
export const useSpelled = <T>(items: readonly T[], nameOf: (item: T) => string, isWanted: boolean): readonly Spelled<T>[] => {
  const [read, setReader] = useState<Reader>(() => noReader);
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    void (async () => {
      const reader = await loadReader();
      if (isHere) setReader(() => reader);
    })();
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return useMemo(() => items.map((item) => spelled(item, nameOf(item), read)), [items, nameOf, read]);
};
