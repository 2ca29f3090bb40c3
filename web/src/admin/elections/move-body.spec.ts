import { expect, it } from '@jest/globals';
import { moveBody } from './move-body.js';

const form = {
  what: 'S4',
  days: ['2026-10-20', '2026-10-24'] as [string, string],
  townCode: '990114101',
  villageCode: '',
  reason: '场地',
};

it('a stage has two days, a polling day one', () => {
  expect(moveBody(form, true)).toEqual({
    ...{ kind: 'stage', stage: 'S4', townCode: '990114101', reason: '场地', dryRun: true },
    ...{ startsOn: '2026-10-20', endsOn: '2026-10-24' },
  });
  expect(moveBody({ ...form, what: 'polling', villageCode: '990114101205' }, false)).toEqual({
    ...{ kind: 'polling', townCode: '990114101', villageCode: '990114101205' },
    ...{ day: '2026-10-20', reason: '场地', dryRun: false },
  });
});
