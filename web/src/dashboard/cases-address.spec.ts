import { expect, it } from '@jest/globals';
import { casesAddress } from './cases-address.js';

it('a number opens the list that it was counted from', () => {
  expect(casesAddress({ townCode: '990114101', figure: 'told.late' })).toBe(
    '/cases?view=all&townCode=990114101&figure=told.late',
  );
  expect(casesAddress({ view: 'overdue', severity: 4 })).toBe('/cases?view=overdue&severity=4');
});
