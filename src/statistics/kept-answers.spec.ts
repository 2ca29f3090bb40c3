import { describe, expect, it } from '@jest/globals';
import { KEPT_MS, KeptAnswers } from './kept-answers.js';

const counting = (fails = false) => {
  let made = 0;
  const make = async (): Promise<number> => {
    made += 1;
    if (fails) throw new Error('no');
    return made;
  };
  return { make, made: () => made };
};

describe('an answer that is kept', () => {
  it('is made once for all who ask meanwhile, and until its minute is over', async () => {
    const [answers, { make, made }] = [new KeptAnswers<number>(10), counting()];
    expect(await Promise.all([answers.of('a', 0, make), answers.of('a', 0, make)])).toEqual([1, 1]);
    expect([await answers.of('a', KEPT_MS - 1, make), made()]).toEqual([1, 1]);
    expect([await answers.of('a', KEPT_MS, make), made()]).toEqual([2, 2]);
  });

  it('belongs to its question, and to no clock that was set back', async () => {
    const [answers, { make }] = [new KeptAnswers<number>(10), counting()];
    expect([await answers.of('a', 5, make), await answers.of('b', 5, make), await answers.of('a', 4, make)]).toEqual([1, 2, 3]);
  });

  it('is asked for again where it failed', async () => {
    const [answers, failing, { make }] = [new KeptAnswers<number>(10), counting(true), counting()];
    await expect(answers.of('a', 0, failing.make)).rejects.toThrow('no');
    expect(await answers.of('a', 1, make)).toBe(1);
  });

  it('gives way to newer ones where there are too many', async () => {
    const [answers, { make }] = [new KeptAnswers<number>(2), counting()];
    for (const question of ['a', 'b', 'c']) await answers.of(question, 0, make);
    expect([await answers.of('b', 1, make), await answers.of('c', 1, make), await answers.of('a', 1, make)]).toEqual([2, 3, 4]);
  });
});
