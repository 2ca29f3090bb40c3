import { expect, it } from '@jest/globals';
import { columnsFor } from './columns.js';

it('columns stand in one order, whatever the order in which they were chosen', () => {
  expect(columnsFor({ view: 'mine' }, ['tags', 'severity'])).toEqual(['severity', 'tags']);
});

it('what is still at the desk shows the desk’s clock, everything else both groups’', () => {
  expect(columnsFor({ view: 'to_triage' }, null)).not.toContain('lead');
  expect(columnsFor({ view: 'overdue' }, null)).toEqual(expect.arrayContaining(['lead', 'coHandler']));
});
