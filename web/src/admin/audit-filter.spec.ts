import { expect, it } from '@jest/globals';
import { readAuditFilter } from './audit-filter.js';

it('the trail is searched by what stands in the address, blanks and strangers left out', () => {
  expect(readAuditFilter(new URLSearchParams('action=case.&actor=%20&caseNumber=990114-2026-000001&cursor=x'))).toEqual({
    action: 'case.',
    caseNumber: '990114-2026-000001',
  });
});
