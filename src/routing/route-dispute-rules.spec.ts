import { describe, expect, it } from '@jest/globals';
import { objectionToDispute, objectionToDisputeDecision, type DisputeDecisionFacts } from './route-dispute-rules.js';

describe('disputing the routing', () => {
  it('is open once, before the findings are approved', () => {
    expect(objectionToDispute({ state: 'routed', wasDisputedBefore: false })).toBeUndefined();
    expect(objectionToDispute({ state: 'verifying', wasDisputedBefore: true })?.code).toBe('route-dispute.once');
    expect(objectionToDispute({ state: 'correcting', wasDisputedBefore: false })?.code).toBe('route-dispute.wrong-state');
  });
});

describe('deciding a dispute', () => {
  const facts = (more: Partial<DisputeDecisionFacts> = {}): DisputeDecisionFacts => ({
    state: 'routed',
    isDecided: false,
    isUpheld: true,
    disputedPart: 'lead',
    hasNewLead: true,
    ...more,
  });

  it('needs no new lead when it is rejected, or when the co-handler is right', () => {
    expect(objectionToDisputeDecision(facts())).toBeUndefined();
    expect(objectionToDisputeDecision(facts({ isUpheld: false, hasNewLead: false, state: 'replied' }))).toBeUndefined();
    expect(objectionToDisputeDecision(facts({ disputedPart: 'co_handler', hasNewLead: false }))).toBeUndefined();
  });

  it.each<[Partial<DisputeDecisionFacts>, string]>([
    [{ isDecided: true }, 'route-dispute.decided'],
    [{ state: 'replied' }, 'route-dispute.too-late'],
    [{ hasNewLead: false }, 'route-dispute.new-lead-missing'],
  ])('refuses %j', (more, code) => {
    expect(objectionToDisputeDecision(facts(more))?.code).toBe(code);
  });
});
