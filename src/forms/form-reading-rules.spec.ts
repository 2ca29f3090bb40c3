import { describe, expect, it } from '@jest/globals';
import { mayReadForm, type FormReading } from './form-reading-rules.js';

const may = (more: Partial<FormReading>): boolean =>
  mayReadForm({
    role: 'district_office',
    category: 'grievance',
    kind: 'REPLY',
    audience: 'complainant',
    state: 'issued',
    isOwnTask: false,
    ...more,
  });

describe('a form is read', () => {
  it('by a town where it went to it or hangs on its wall, and never as a draft', () => {
    expect(may({ role: 'town_leader' })).toBe(false);
    expect(may({ role: 'town_leader', kind: 'PUBLIC_EXPLANATION' })).toBe(true);
    expect(may({ role: 'town_leader', kind: 'PUBLIC_EXPLANATION', state: 'draft' })).toBe(false);
    expect(may({ role: 'town_member', kind: 'CORRECTION_ORDER' })).toBe(false);
    expect(may({ role: 'town_member', kind: 'CORRECTION_ORDER', isOwnTask: true })).toBe(true);
  });

  it('by a clerk without the findings on an accusation, by the liaison of accusations alone, by no administrator', () => {
    expect(may({ role: 'intake_clerk' })).toBe(true);
    expect(may({ role: 'intake_clerk', category: 'accusation' })).toBe(false);
    expect(may({ role: 'intake_clerk', category: 'accusation', kind: 'RECEIPT' })).toBe(true);
    expect(may({ role: 'discipline_liaison' })).toBe(false);
    expect(may({ role: 'discipline_liaison', category: 'accusation' })).toBe(true);
    expect(may({ role: 'admin' })).toBe(false);
  });
});
