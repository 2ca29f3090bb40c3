import { describe, expect, it } from '@jest/globals';
import { objectionToSiteVisit, type SiteVisitFacts } from './site-visit-rules.js';
import { objectionToVerifying } from './verifying-rules.js';

const facts = (more: Partial<SiteVisitFacts> = {}): SiteVisitFacts => ({
  visitedAt: '2026-10-12T09:00:00.000+08:00',
  reasonWithoutVisit: null,
  byIds: ['a'],
  verifierIds: new Set(['a', 'b']),
  receivedAt: '2026-10-11T09:00:00.000+08:00',
  now: '2026-10-12T10:00:00.000+08:00',
  ...more,
});

describe('a site visit', () => {
  it('is a visit by verifiers, or the reason why nobody went', () => {
    expect(objectionToSiteVisit(facts())).toBeUndefined();
    expect(objectionToSiteVisit(facts({ visitedAt: null, reasonWithoutVisit: '书面材料已足够' }))).toBeUndefined();
  });

  it.each<[Partial<SiteVisitFacts>, string]>([
    [{ visitedAt: null }, 'visit.when-or-why-not'],
    [{ reasonWithoutVisit: '没去' }, 'visit.when-or-why-not'],
    [{ visitedAt: '2026-10-12T10:00:00.001+08:00' }, 'visit.in-the-future'],
    [{ visitedAt: '2026-10-11T08:59:00.000+08:00' }, 'visit.before-receipt'],
    [{ byIds: ['a', 'z'] }, 'visit.not-a-verifier'],
  ])('refuses %j', (more, code) => {
    expect(objectionToSiteVisit(facts(more))?.code).toBe(code);
  });
});

it('records only while verifying, and after a reopening only once fresh verifiers are named', () => {
  expect(objectionToVerifying({ state: 'verifying', needsReassignment: false })).toBeUndefined();
  expect(objectionToVerifying({ state: 'routed', needsReassignment: false })?.code).toBe('verification.wrong-state');
  expect(objectionToVerifying({ state: 'verifying', needsReassignment: true })?.code).toBe('case.needs-reassignment');
});
