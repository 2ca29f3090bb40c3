import { expect, it } from '@jest/globals';
import { sectionsFor } from './sections.js';

it('a section is there for whom the server gives one of its acts', () => {
  expect(sectionsFor(['readAudit'])).toEqual(['audit', 'categories', 'tokens']);
  expect(sectionsFor(['moveElectionDays', 'flagVillages'])).toEqual(['elections', 'villages', 'limits', 'categories', 'tokens']);
});
