import { expect, it } from '@jest/globals';
import { immediateTriggers, type ImmediateFacts } from './immediate-rules.js';

const triggers = (more: Partial<ImmediateFacts>) =>
  immediateTriggers({ severity: 3, headcount: null, codes: ['S4-02', null], isOfPollingDay: false, ...more });

it('is silent for what can wait', () => {
  expect(triggers({})).toEqual([]);
  expect(triggers({ headcount: 4, codes: [] })).toEqual([]);
});

it('knows severity 4, five people, a leak, violence and polling day', () => {
  expect(triggers({ severity: 4 })).toEqual(['severity_4']);
  expect(triggers({ headcount: 5 })).toEqual(['group_of_five']);
  expect(triggers({ codes: ['X-09'] })).toEqual(['leak']);
  expect(triggers({ codes: [null, 'X-02'] })).toEqual(['violence']);
  expect(triggers({ isOfPollingDay: true })).toEqual(['polling_day']);
});

it('names the most telling first', () => {
  expect(triggers({ severity: 4, headcount: 9, codes: ['X-02'] })).toEqual(['violence', 'group_of_five', 'severity_4']);
});
