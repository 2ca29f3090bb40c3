import { describe, expect, it } from '@jest/globals';
import { orderRules, type OrderFacts } from './order-rules.js';

const order = (more: Partial<OrderFacts> = {}): string | undefined =>
  orderRules({
    code: 'A01',
    today: '2026-10-12',
    dueOn: '2026-10-12',
    rerunStage: null,
    villageCode: '990114101205',
    ownerStaffId: null,
    checker: { id: 'c', role: 'guidance_member', groupId: 'g1' },
    leadGroupId: 'g1',
    isOwnerExcluded: false,
    isCheckerExcluded: false,
    headConcurs: false,
    ...more,
  })?.code;

const by = (role: OrderFacts['checker']['role'], groupId = 'g9'): OrderFacts['checker'] => ({ id: 'x', role, groupId });

describe('an order', () => {
  it('may be due today, not yesterday', () => {
    expect(order()).toBeUndefined();
    expect(order({ dueOn: '2026-10-11' })).toBe('order.due-in-past');
  });

  it('is checked by somebody other than its owner who will be able to check', () => {
    expect(order({ ownerStaffId: 'c' })).toBe('order.owner-checks');
    expect(order({ checker: by('guidance_member') })).toBe('order.checker-unfit');
    expect(order({ checker: by('town_leader') })).toBe('order.checker-unfit');
    expect(order({ checker: by('district_office') })).toBeUndefined();
    expect(order({ checker: by('discipline_liaison') })).toBe('order.checker-unfit');
    expect(order({ code: 'A10', checker: by('discipline_liaison') })).toBeUndefined();
  });

  it('keeps out whoever is excluded', () => {
    expect(order({ isOwnerExcluded: true })).toBe('order.excluded-person');
    expect(order({ isCheckerExcluded: true })).toBe('order.excluded-person');
  });

  it("needs the head's word for A06 and A08", () => {
    expect(order({ code: 'A08' })).toBe('order.head-missing');
    expect(order({ code: 'A06', rerunStage: 'S6' })).toBe('order.head-missing');
    expect(order({ code: 'A06', rerunStage: 'S6', headConcurs: true })).toBeUndefined();
  });

  it('names the stage of a re-run, and of nothing else', () => {
    expect(order({ code: 'A05' })).toBe('order.rerun-stage-missing');
    expect(order({ code: 'A07', rerunStage: 'S8' })).toBeUndefined();
    expect(order({ code: 'A05', rerunStage: 'S3', villageCode: null })).toBe('order.rerun-village-missing');
    expect(order({ rerunStage: 'S3' })).toBe('order.not-a-rerun');
  });
});
