/** Reads at most every `ms`; whoever asks in between gets the last answer. A failed read is not kept. */
export const freshFor = <T>(ms: number, read: () => Promise<T>): (() => Promise<T>) => {
  let last: Promise<T> | undefined;
  let at = 0;
  const again = (): Promise<T> => {
    at = performance.now();
    const reading = read();
    reading.catch(() => {
      if (last === reading) last = undefined;
    });
    return reading;
  };
  return () => (last && performance.now() - at < ms ? last : (last = again()));
};
