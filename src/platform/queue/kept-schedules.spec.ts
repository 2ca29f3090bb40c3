import { describe, expect, it } from '@jest/globals';
import { hasStopped } from './kept-schedules.js';

const [TURN, NOW] = [30_000, 1_800_000_000_000];

describe('a schedule', () => {
  it.each([
    ['ticks within its turn', NOW + TURN, false],
    ['is a little late', NOW - TURN, false],
    ['is nowhere: Redis was emptied', undefined, true],
    ['was due long ago: its job was lost', NOW - 3 * 60_000, true],
    ['lies an hour ahead: the clock was set back', NOW + 3_600_000, true],
  ])('whose next tick %s', (_, next, isOver) => {
    expect(hasStopped(next, TURN, NOW)).toBe(isOver);
  });
});
