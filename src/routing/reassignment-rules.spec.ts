import { describe, expect, it } from '@jest/globals';
import { objectionToReassignment, type ReassignmentFacts } from './reassignment-rules.js';

const facts = (more: Partial<ReassignmentFacts> = {}): ReassignmentFacts => ({
  role: 'guidance_leader',
  state: 'verifying',
  namesVerifiers: true,
  movesLead: false,
  leadsAlready: false,
  hasLead: true,
  ...more,
});

describe('reassigning', () => {
  it('lets the leader name verifiers and the district office move the lead', () => {
    expect(objectionToReassignment(facts())).toBeUndefined();
    const moved = facts({ role: 'district_office', state: 'correcting', namesVerifiers: false, movesLead: true, hasLead: false });
    expect(objectionToReassignment(moved)).toBeUndefined();
  });

  it.each<[Partial<ReassignmentFacts>, string]>([
    [{ namesVerifiers: false }, 'reassignment.nothing'],
    [{ state: 'replied' }, 'reassignment.wrong-state'],
    [{ state: 'registered' }, 'reassignment.wrong-state'],
    [{ state: 'routed' }, 'reassignment.not-verifying'],
    [{ movesLead: true }, 'reassignment.lead-by-district-office'],
    [{ role: 'district_office', movesLead: true, leadsAlready: true }, 'reassignment.leads-already'],
    [{ role: 'district_office', hasLead: false }, 'case.no-lead'],
  ])('refuses %j', (more, code) => {
    expect(objectionToReassignment(facts(more))?.code).toBe(code);
  });
});
