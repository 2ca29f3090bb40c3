/** What of many simultaneous calls came back. `lost` got no answer: refused or cut off. */
export type Crowd<T> = { answered: T[]; lost: number };

/** Does the work for each item, `width` at a time; `seen` looks on after each answer. */
export const crowd = async <I, T>(
  items: readonly I[],
  width: number,
  work: (item: I) => Promise<T>,
  seen: (answered: T[]) => void = () => undefined,
): Promise<Crowd<T>> => {
  const waiting = [...items];
  const result: Crowd<T> = { answered: [], lost: 0 };
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        result.answered.push(await work(item));
        seen(result.answered);
      } catch {
        result.lost += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return result;
};
