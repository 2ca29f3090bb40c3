import { describe, expect, it } from '@jest/globals';
import { readLadderTable } from '../deadlines/ladder-table.js';
import { nextReach, type NextReach } from './move-up-rules.js';

const ladders = readLadderTable();
const words = (next: NextReach) => (next.kind === 'posts' ? next.tell : next.kind);

describe('an unacknowledged rung', () => {
  it('goes to the posts of the rungs above, one by one, then to the duty desk, then it is an alarm', () => {
    const levels = [0, 1, 2, 3, 4, 5].map((level) => words(nextReach({ clock: 'verify', rung: 'due', level }, ladders)));
    expect(levels).toEqual([
      ['town_leader', 'office_director'],
      ['leadership_deputy'],
      ['leadership_head'],
      ['discipline_liaison'],
      'duty_desk',
      'alarm',
    ]);
  });

  it('at the top of its ladder goes straight to the duty desk', () => {
    expect(words(nextReach({ clock: 'verify', rung: 'w10', level: 0 }, ladders))).toBe('duty_desk');
    expect(words(nextReach({ clock: 'review', rung: 'due', level: 0 }, ladders))).toBe('duty_desk');
    expect(words(nextReach({ clock: 'review', rung: 'due', level: 1 }, ladders))).toBe('alarm');
  });

  it('without a clock goes to office and head within its own time', () => {
    expect(nextReach({ clock: null, rung: 'immediate', level: 0 }, ladders)).toMatchObject({
      tell: ['district_office', 'leadership_head'],
      within: { text: '30min' },
    });
    expect(words(nextReach({ clock: null, rung: 'missed_rounds', level: 1 }, ladders))).toBe('duty_desk');
  });
});
