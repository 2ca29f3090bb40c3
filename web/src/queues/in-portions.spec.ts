import { expect, it } from '@jest/globals';
import { inPortions } from './in-portions.js';

it('works portion by portion, tells how far it is, and stops when told to', async () => {
  const portions: number[][] = [];
  const progress: number[] = [];
  const work = async (portion: number[]): Promise<number[]> => {
    portions.push(portion);
    return portion.map((n) => n * 2);
  };
  const told = { onProgress: (done: readonly number[]) => progress.push(done.length), isStopped: () => progress.at(-1) === 4 };
  expect(await inPortions([1, 2, 3, 4, 5], 2, work, told)).toEqual([2, 4, 6, 8]);
  expect(portions).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(progress).toEqual([2, 4]);
});
