import { describe, expect, it } from '@jest/globals';
import { diceOf } from './dice.js';

const QUESTIONS = Array.from({ length: 2_000 }, (_, index) => `D-${index}/late`);

describe('the dice of a drill', () => {
  it('fall the same way for the same seed and question, in whatever order they are asked', () => {
    const once = QUESTIONS.map((question) => diceOf(7).roll(question));
    const again = QUESTIONS.toReversed()
      .map((question) => diceOf(7).roll(question))
      .toReversed();
    expect(again).toEqual(once);
    expect(QUESTIONS.map((question) => diceOf(8).roll(question))).not.toEqual(once);
  });

  it('favour nothing', () => {
    const rolls = QUESTIONS.map((question) => diceOf(1).roll(question));
    for (const tenth of Array.from({ length: 10 }, (_, index) => index / 10)) {
      const share = rolls.filter((roll) => roll >= tenth && roll < tenth + 0.1).length / rolls.length;
      expect(share).toBeGreaterThan(0.07);
      expect(share).toBeLessThan(0.13);
    }
  });

  it('reach both ends and nothing beyond', () => {
    const thrown = new Set(QUESTIONS.map((question) => diceOf(1).between(question, 1, 6)));
    expect([...thrown].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(() => diceOf(1).pick('whom', [])).toThrow(RangeError);
  });
});
