import { expect, it } from '@jest/globals';
import { mayRead } from './reading-rules.js';

const toComplainant = { kind: 'REPLY', recipient: 'complainant' } as const;
const order = { kind: 'CORRECTION_ORDER', recipient: 'action_owner' } as const;

it('lets a town read what is addressed to officials, and no word to the complainant', () => {
  expect(mayRead({ role: 'town_leader', category: 'grievance', ...toComplainant })).toBe(false);
  expect(mayRead({ role: 'town_leader', category: 'grievance', ...order })).toBe(true);
});

it('keeps the findings on an accusation from the clerk', () => {
  expect(mayRead({ role: 'intake_clerk', category: 'accusation', ...toComplainant })).toBe(false);
  expect(mayRead({ role: 'intake_clerk', category: 'accusation', kind: 'RECEIPT', recipient: 'complainant' })).toBe(true);
  expect(mayRead({ role: 'intake_clerk', category: 'grievance', ...toComplainant })).toBe(true);
});

it('shows the discipline liaison accusations, and of other cases what was ordered', () => {
  expect(mayRead({ role: 'discipline_liaison', category: 'accusation', ...toComplainant })).toBe(true);
  expect(mayRead({ role: 'discipline_liaison', category: 'grievance', ...toComplainant })).toBe(false);
});
