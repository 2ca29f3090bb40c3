import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '../cases/case-file.js';
import type { Case } from '../cases/entities/case.entity.js';
import { newCaseFile } from '../cases/new-case-file.js';
import type { Group, GroupKind } from '../people/group.js';
import type { StaffMember } from '../people/staff-member.js';
import { seatsOf } from './seats-rules.js';

const TOWN = '990114101';
const group = (id: string, kind: GroupKind, townCodes: string[]): Group => ({
  id,
  districtCode: '990114',
  kind,
  level: null,
  name: id,
  townCodes,
});
const member = (id: string, groupId: string): StaffMember => ({ id, groupId, active: true }) as StaffMember;
const people = {
  groups: [group('g1', 'guidance', [TOWN]), group('g2', 'guidance', []), group('t1', 'town', [TOWN])],
  staff: [member('s1', 'g1'), member('s2', 'g2'), member('s3', 't1')],
};

const assignment = (part: 'lead' | 'co_handler', groupId: string): CaseFile['assignments'][number] => ({
  id: part,
  caseId: 'case-1',
  districtCode: '990114',
  groupId,
  part,
  assignedAt: '',
  takenOverAt: null,
  takenOverById: null,
  doneAt: null,
  releasedAt: null,
});
const shutOut = (groupId: string): CaseFile['exclusions'][number] => ({
  id: groupId,
  caseId: 'case-1',
  staffId: null,
  groupId,
  reason: 'RECUSED',
  since: '',
  liftedAt: null,
});
const buildCase = (lists: Partial<CaseFile> = {}): CaseFile => ({ ...newCaseFile({ townCode: TOWN } as Case), ...lists });
const both = [assignment('lead', 'g1'), assignment('co_handler', 't1')];

describe('the seats of a new round', () => {
  it('go to the groups that had them', () => {
    expect(seatsOf(buildCase({ assignments: both }), people)).toEqual({ leadGroupId: 'g1', coHandlerGroupId: 't1' });
    expect(seatsOf(buildCase({ assignments: [assignment('lead', 'g2')] }), people)).toEqual({
      leadGroupId: 'g2',
      coHandlerGroupId: undefined,
    });
  });

  it('go to another guidance group when the former lead is shut out, and to no other town group', () => {
    const file = buildCase({ assignments: both, exclusions: [shutOut('g1'), shutOut('t1')] });
    expect(seatsOf(file, people)).toEqual({ leadGroupId: 'g2', coHandlerGroupId: undefined });
  });

  it('stay empty when nobody is free', () => {
    const file = buildCase({ assignments: both, exclusions: [shutOut('g1'), shutOut('g2')] });
    expect(seatsOf(file, people).leadGroupId).toBeUndefined();
  });

  it("go to the parent's groups when a child is un-merged, and by the town when nobody had any", () => {
    expect(seatsOf(buildCase(), people, { leadGroupId: 'g2', coHandlerGroupId: undefined })).toEqual({
      leadGroupId: 'g2',
      coHandlerGroupId: undefined,
    });
    expect(seatsOf(buildCase(), people)).toEqual({ leadGroupId: 'g1', coHandlerGroupId: 't1' });
  });
});
