import { describe, expect, it } from '@jest/globals';
import type { Role } from '../kernel/actor.js';
import type { Conflict } from './conflict-rules.js';
import { conflictsToWrite, ofFormerGroup, rolesWithoutAnybody, toLift } from './exclusion-rules.js';
import type { ExclusionReason } from './vocabulary.js';

const AT = '2026-10-12T09:00:00.000+08:00';
const found = (reason: ExclusionReason, staffId = 's'): Conflict => ({ staffId, groupId: null, reason });
const known = (reason: ExclusionReason, more: object = {}) => ({ staffId: 's', groupId: null, reason, liftedAt: null, ...more });
const lifted = { liftedAt: AT };

describe('a conflict that was found', () => {
  it.each<[string, Conflict, ReturnType<typeof known>[], string | null, boolean, boolean]>([
    ['is written', found('RESPONDENT'), [], null, true, true],
    ['is written once', found('RESPONDENT'), [known('RESPONDENT')], null, false, false],
    ['is not written beside another that stands', found('DECLARED'), [known('RECUSED')], null, false, false],
    ['is written beside a likeness of names', found('DECLARED'), [known('NAME_MATCH')], null, true, true],
    ['a likeness beside it is not', found('NAME_MATCH'), [known('DECLARED')], null, false, false],
    ['of another person is written', found('NAME_MATCH', 'other'), [known('NAME_MATCH', lifted)], null, true, true],
    [
      'a decided likeness comes back with new respondents only',
      found('NAME_MATCH'),
      [known('NAME_MATCH', lifted)],
      null,
      true,
      false,
    ],
    ['or when the person was renamed', found('NAME_MATCH'), [known('NAME_MATCH', lifted)], 's', true, true],
    ['what was struck out comes back with a new declaration', found('DECLARED'), [known('DECLARED', lifted)], null, true, true],
  ])('%s', (_what, conflict, standing, renamedId, anew, again) => {
    expect(conflictsToWrite([conflict], standing, { how: 'anew' })).toHaveLength(Number(anew));
    expect(conflictsToWrite([conflict], standing, { how: 'again', renamedId })).toHaveLength(Number(again));
  });
});

describe('whoever leaves a group', () => {
  const group = (groupId: string, more: object = {}) => known('RESPONDENT_GROUP', { staffId: null, groupId, ...more });
  const moved = { staffId: 's', leftGroupId: 'g' };

  it('stays out of what it is shut out from', () => {
    const standing = [group('g'), group('other'), group('g', lifted), known('RESPONDENT')];
    expect(ofFormerGroup(standing, moved)).toEqual([found('RESPONDENT_GROUP')]);
    expect(
      conflictsToWrite(ofFormerGroup([group('g'), known('RESPONDENT')], moved), [known('RESPONDENT')], { how: 'again' }),
    ).toEqual([]);
  });

  it('is nobody where nobody left', () => {
    expect(ofFormerGroup([group('g')], { staffId: 's', leftGroupId: null })).toEqual([]);
    expect(ofFormerGroup([group('g')], { staffId: null, leftGroupId: 'g' })).toEqual([]);
  });
});

describe('a declaration struck out', () => {
  it('lifts what stood on it alone', () => {
    expect(toLift([known('DECLARED')], [], 's')).toHaveLength(1);
    expect(toLift([known('DECLARED')], [found('DECLARED')], 's')).toEqual([]);
    expect(toLift([known('RESPONDENT'), known('RECUSED'), known('DECLARED', lifted)], [], 's')).toEqual([]);
    expect(toLift([known('DECLARED', { staffId: 'other' })], [], 's')).toEqual([]);
  });
});

describe('a single role without anybody', () => {
  const person = (id: string, role: Role, more: object = {}) => ({ id, role, groupId: `${role}-group`, active: true, ...more });
  const all = [
    ...[person('sup', 'intake_supervisor'), person('sup2', 'intake_supervisor')],
    ...[person('office', 'district_office'), person('head', 'head'), person('head2', 'head'), person('clerk', 'intake_clerk')],
  ];
  const out = (...ids: string[]) => ids.map((staffId) => known('DECLARED', { staffId }));

  it('is none while one of it or a deputy is free', () => {
    expect(rolesWithoutAnybody(all, [])).toEqual([]);
    expect(rolesWithoutAnybody(all, out('sup', 'head', 'clerk'))).toEqual([]);
  });

  it('is the desk, the office or the head when all of it are out', () => {
    expect(rolesWithoutAnybody(all, out('sup', 'sup2'))).toEqual(['intake_supervisor']);
    expect(rolesWithoutAnybody(all, out('office'))).toEqual(['district_office']);
    expect(rolesWithoutAnybody(all, out('head', 'head2'))).toEqual(['head']);
    expect(rolesWithoutAnybody(all, [known('RECUSED', { staffId: null, groupId: 'head-group' })])).toEqual(['head']);
  });

  it('counts who is not in office neither as free nor as out', () => {
    const without = [person('sup', 'intake_supervisor'), person('sup2', 'intake_supervisor', { active: false })];
    expect(rolesWithoutAnybody(without, out('sup'))).toEqual(['intake_supervisor']);
    expect(rolesWithoutAnybody([], out('sup'))).toEqual([]);
  });

  it('waits for the head where only names are alike, but not where it is the head', () => {
    const alike = (...ids: string[]) => ids.map((staffId) => known('NAME_MATCH', { staffId }));
    expect(rolesWithoutAnybody(all, alike('office', 'sup', 'sup2'))).toEqual([]);
    expect(rolesWithoutAnybody(all, alike('head', 'head2'))).toEqual(['head']);
  });

  it('counts nobody as out whose exclusion was lifted', () => {
    expect(rolesWithoutAnybody(all, [known('DECLARED', { staffId: 'office', ...lifted })])).toEqual([]);
  });
});
