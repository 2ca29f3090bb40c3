import { expect, it } from '@jest/globals';
import { ROLES } from '../../kernel/actor.js';
import { asksByClock } from './clock-conditions.js';

it('which clocks somebody asks by is said of the clock alone', () => {
  // A word about the case beside it makes a database ask every clock again for every case: 40 minutes for one count at 100,000 cases.
  for (const role of ROLES) {
    const outer = [...asksByClock({ role }).matchAll(/\b(\w+)\.\w+/g)]
      .map(([, alias]) => alias)
      .filter((alias) => alias !== 'd' && alias !== 'a');
    expect([role, outer]).toEqual([role, []]);
    const within = asksByClock({ role }).match(/FROM cases a WHERE a\.id = d\.case_id/g) ?? [];
    expect([role, within.length]).toEqual([role, role === 'discipline_liaison' ? 1 : 0]);
  }
});
