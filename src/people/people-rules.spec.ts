import { describe, expect, it } from '@jest/globals';
import { isAway, isDeputyOn, objectionToAccount, objectionToGroup, type AccountFacts, type GroupFacts } from './people-rules.js';

const group = (facts: Partial<GroupFacts>): GroupFacts => ({
  districtCode: '990114',
  kind: 'guidance',
  level: null,
  townCodes: ['990114101', '990114102'],
  takenTowns: [],
  ...facts,
});

const account = (facts: Partial<AccountFacts>): AccountFacts => ({
  role: 'reviewer',
  groupKind: 'review',
  username: 'fc02',
  deputyFrom: null,
  deputyTo: null,
  principal: null,
  ...facts,
});

describe('a group', () => {
  it('may lead several towns of its district when it is a guidance group', () => {
    expect(objectionToGroup(group({}))).toBeUndefined();
  });

  it.each<[string, Partial<GroupFacts>, string]>([
    ['a town of another district', { townCodes: ['990115101'] }, 'group.foreign-town'],
    ['a village instead of a town', { townCodes: ['990114101201'] }, 'group.foreign-town'],
    ['two towns under one leadership group', { kind: 'town' }, 'group.towns'],
    ['a leadership group without a town', { kind: 'town', townCodes: [] }, 'group.towns'],
    ['towns of an audit group', { kind: 'audit' }, 'group.towns'],
    ['a town that another guidance group leads', { takenTowns: ['990114101'] }, 'group.town-taken'],
    ['a review body without its level', { kind: 'review', townCodes: [] }, 'group.level'],
    ['a level where none belongs', { level: 1 }, 'group.level'],
  ])('is refused with %s', (_, facts, code) => {
    expect(objectionToGroup(group(facts))?.code).toBe(code);
  });
});

describe('an account', () => {
  it('may be the deputy of a colleague with the same role', () => {
    expect(objectionToAccount(account({ principal: { role: 'reviewer' } }))).toBeUndefined();
  });

  it.each<[string, Partial<AccountFacts>, string]>([
    ['a role that sits elsewhere', { groupKind: 'town' }, 'staff.group'],
    ['capitals in its username', { username: 'FC02' }, 'staff.username'],
    ['a colleague of another role', { principal: { role: 'head' } }, 'staff.deputy-role'],
    ['dates in the wrong order', { deputyFrom: '2026-10-02', deputyTo: '2026-10-01' }, 'staff.deputy-dates'],
  ])('is refused with %s', (_, facts, code) => {
    expect(objectionToAccount(account(facts))?.code).toBe(code);
  });
});

describe('absence and deputies', () => {
  it('count both ends, and an open end goes on', () => {
    const days = ['2026-10-01', '2026-10-02', '2026-10-04', '2026-10-05'];
    expect(days.map((day) => isAway({ absentFrom: '2026-10-02', absentTo: '2026-10-04' }, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isAway({ absentFrom: '2026-10-02', absentTo: null }, '2027-01-01')).toBe(true);
    expect(isAway({ absentFrom: null, absentTo: null }, '2026-10-02')).toBe(false);
  });

  it('lets a deputy without dates stand in at any time, and nobody who is none', () => {
    expect(isDeputyOn({ deputyOf: 'a', deputyFrom: null, deputyTo: null }, '2026-10-01')).toBe(true);
    expect(isDeputyOn({ deputyOf: 'a', deputyFrom: '2026-10-02', deputyTo: null }, '2026-10-01')).toBe(false);
    expect(isDeputyOn({ deputyOf: null, deputyFrom: null, deputyTo: null }, '2026-10-01')).toBe(false);
  });
});
