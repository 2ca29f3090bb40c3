import { describe, expect, it } from '@jest/globals';
import type { ChildCase } from '../../cases/case-file.js';
import { askedIn } from './outside-facts.js';

const merged = (count: number): { children: ChildCase[] } => ({
  children: Array.from({ length: count }, () => ({}) as ChildCase),
});

describe('how many asked', () => {
  it('is said from three on, for of two each knows the other', () => {
    expect([0, 1, 2, 9].map((count) => askedIn(merged(count)))).toEqual([null, null, 3, 10]);
  });
});
