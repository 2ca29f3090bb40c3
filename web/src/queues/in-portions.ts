/** Does the work on a few at a time, so that progress shows and no request takes long; stops after the portion in which it fails or is told to. */
export const inPortions = async <T, R>(
  items: readonly T[],
  size: number,
  work: (portion: T[]) => Promise<R[]>,
  { onProgress, isStopped }: { onProgress: (done: readonly R[]) => void; isStopped: () => boolean },
): Promise<R[]> => {
  const done: R[] = [];
  for (let from = 0; from < items.length && !isStopped(); from += size) {
    done.push(...(await work(items.slice(from, from + size))));
    onProgress([...done]);
  }
  return done;
};
