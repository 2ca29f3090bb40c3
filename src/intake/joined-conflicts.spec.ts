import { describe, expect, it } from '@jest/globals';
import { buildCase } from '../../test/support/build-case.js';
import type { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { Recusal } from '../cases/entities/recusal.entity.js';
import { joinedConflicts } from './joined-conflicts.js';

const AT = '2026-10-05T09:00:00.000+08:00';
const MERGED_AT = '2026-10-07T09:00:00.000+08:00';
const out = (more: Partial<Exclusion>): Exclusion => ({
  id: 'x',
  caseId: 'child',
  groupId: null,
  staffId: null,
  reason: 'RESPONDENT_GROUP',
  since: AT,
  liftedAt: null,
  ...more,
});
const likeness = { caseId: 'child', staffId: 's1', reason: 'NAME_MATCH', decidedAt: null } as Recusal;
const join = (child: { exclusions: Exclusion[]; recusals?: Recusal[] }, exclusions: Exclusion[] = []) =>
  joinedConflicts({ recusals: [], ...child }, buildCase({ exclusions }), () => 'new', MERGED_AT);

describe('conflicts of a merged case', () => {
  it('hold for its parent as well', () => {
    expect(join({ exclusions: [out({ groupId: 'town-1' })] }).exclusions).toMatchObject([
      { id: 'new', caseId: 'case-1', groupId: 'town-1', since: MERGED_AT },
    ]);
  });

  it('are not written twice, nor after they were lifted', () => {
    const known = [out({ caseId: 'case-1', groupId: 'town-1' })];
    expect(
      join({ exclusions: [out({ groupId: 'town-1' }), out({ groupId: 'town-2', liftedAt: AT })] }, known).exclusions,
    ).toEqual([]);
  });

  it('wait for the head on the parent too where it is a mere likeness of names', () => {
    const child = { exclusions: [out({ staffId: 's1', reason: 'NAME_MATCH' })], recusals: [likeness] };
    expect(join(child).recusals).toMatchObject([{ id: 'new', caseId: 'case-1', staffId: 's1', decidedAt: null }]);
  });
});
