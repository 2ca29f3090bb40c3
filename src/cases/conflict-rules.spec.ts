import { describe, expect, it } from '@jest/globals';
import type { Group } from '../people/group.js';
import type { StaffMember } from '../people/staff-member.js';
import { conflictsWith, type Accused } from './conflict-rules.js';

const group = (id: string, kind: Group['kind'], townCodes: string[] = []): Group => ({
  id,
  districtCode: '990114',
  kind,
  level: null,
  name: id,
  townCodes,
});
const staff = (id: string, name: string, more: Partial<StaffMember> = {}): StaffMember =>
  ({ id, name, active: true, deputyOf: null, ...more }) as StaffMember;

const groups = [
  group('town-1', 'town', ['990114101']),
  group('town-2', 'town', ['990114102']),
  group('guide-1', 'guidance', ['990114101', '990114102']),
];
const members = [
  staff('s1', '宫望平'),
  staff('s2', '蔺书禾'),
  staff('head', '甲', { role: 'head' }),
  staff('deputy', '乙', { role: 'head', deputyOf: 'head' }),
];
const seats = [{ groupId: 'town-1', name: '郤建军' }];

const conflicts = (accused: Accused, townCode: string | null = '990114101') =>
  conflictsWith({ respondents: [accused], townCode, groups, staff: members, seats });

describe('conflicts of interest', () => {
  it('shuts out the town leadership group that is accused itself', () => {
    expect(conflicts({ type: 'TOWN_LEADERSHIP_GROUP', name: '某镇领导小组' })).toEqual([
      { groupId: 'town-1', staffId: null, reason: 'RESPONDENT_GROUP' },
    ]);
  });

  it('shuts out the whole group of an accused member, also one without an account', () => {
    expect(conflicts({ type: 'TOWN_MEMBER', name: '郤建军（副镇长）' })).toEqual([
      { groupId: 'town-1', staffId: null, reason: 'RESPONDENT_GROUP' },
    ]);
    expect(conflicts({ type: 'PERSON', name: '郤建军' })).toEqual([
      { groupId: 'town-1', staffId: null, reason: 'RESPONDENT_GROUP' },
    ]);
  });

  it('takes the town that the complaint names over the town of the case', () => {
    expect(conflicts({ type: 'TOWN_STAFF', name: '某工作人员', townCode: '990114102' })).toEqual([
      { groupId: 'town-2', staffId: null, reason: 'RESPONDENT_GROUP' },
    ]);
  });

  it('shuts out an accused guidance group, and an accused person by account', () => {
    expect(conflicts({ type: 'GUIDANCE_GROUP', name: '指导组' })).toEqual([
      { groupId: 'guide-1', staffId: null, reason: 'RESPONDENT_GROUP' },
    ]);
    expect(conflicts({ type: 'GUIDANCE_MEMBER', name: '蔺书禾', staffId: 's2' })).toEqual([
      { groupId: null, staffId: 's2', reason: 'RESPONDENT' },
    ]);
  });

  it('shuts out the holder of an accused office, so that the deputy steps in', () => {
    expect(conflicts({ type: 'HEAD', name: '区选举工作领导小组负责人' })).toEqual([
      { groupId: null, staffId: 'head', reason: 'RESPONDENT' },
    ]);
  });

  it('keeps a case from whoever merely bears the name, until the head decides', () => {
    expect(conflicts({ type: 'PERSON', name: '宫望平' })).toEqual([{ groupId: null, staffId: 's1', reason: 'NAME_MATCH' }]);
  });

  it('has nothing against anybody when a village committee is accused', () => {
    expect(conflicts({ type: 'VILLAGE_COMMITTEE', name: '北柳淜村村民委员会' })).toEqual([]);
  });
});
