import { describe, expect, it } from '@jest/globals';
import type { Group, GroupKind } from '../people/group.js';
import type { ExclusionReason } from './vocabulary.js';
import { cityBodyOf, coHandlerFor, conflictedGroups, freeGuidanceGroups, leadFor, reviewBodyFor } from './seat-rules.js';

const TOWN = '990114101';
const group = (id: string, kind: GroupKind, ...townCodes: string[]): Group => ({
  id,
  districtCode: '990114',
  kind,
  level: null,
  name: id,
  townCodes,
});
const GROUPS = [
  group('g1', 'guidance', '990114103'),
  group('g2', 'guidance', TOWN),
  group('g3', 'guidance'),
  group('t1', 'town', TOWN),
  group('office', 'district_office'),
];
const STAFF = ['g1', 'g2', 'g3', 't1'].map((groupId) => ({ id: `${groupId}-1`, groupId, active: true }));
const shutOut = (who: { staffId?: string; groupId?: string }, reason: ExclusionReason, liftedAt: string | null = null) => ({
  staffId: null,
  groupId: null,
  ...who,
  reason,
  liftedAt,
});
const facts = (...exclusions: ReturnType<typeof shutOut>[]) => ({ exclusions, staff: STAFF });

describe('who may have a seat', () => {
  it('keeps out an excluded group and the group of an accused member', () => {
    const out = conflictedGroups(
      facts(shutOut({ groupId: 'g1' }, 'RESPONDENT_GROUP'), shutOut({ staffId: 't1-1' }, 'RESPONDENT')),
    );
    expect([...out].sort()).toEqual(['g1', 't1']);
  });

  it('does not keep out a group for a likeness of names, a recused member, or what was lifted', () => {
    const out = conflictedGroups(
      facts(
        shutOut({ staffId: 'g1-1' }, 'NAME_MATCH'),
        shutOut({ staffId: 'g2-1' }, 'RECUSED'),
        shutOut({ groupId: 'g3' }, 'RECUSED', '2026-10-05T09:00:00.000+08:00'),
      ),
    );
    expect(out.size).toBe(0);
  });

  it('lets the town’s own guidance group lead', () => {
    expect(leadFor(TOWN, GROUPS, facts())?.id).toBe('g2');
  });

  it('lets another guidance group lead where the town’s own is accused', () => {
    expect(leadFor(TOWN, GROUPS, facts(shutOut({ groupId: 'g2' }, 'RESPONDENT_GROUP')))?.id).toBe('g1');
  });

  it('passes over a group of which nobody may open the case', () => {
    expect(leadFor(TOWN, GROUPS, facts(shutOut({ staffId: 'g2-1' }, 'RECUSED')))?.id).toBe('g1');
    const noStaff = { exclusions: [], staff: STAFF.map((s) => ({ ...s, active: s.groupId !== 'g2' })) };
    expect(leadFor(TOWN, GROUPS, noStaff)?.id).toBe('g1');
  });

  it('finds nobody where every guidance group is in conflict', () => {
    const all = facts(...['g1', 'g2', 'g3'].map((groupId) => shutOut({ groupId }, 'RECUSED')));
    expect(leadFor(TOWN, GROUPS, all)).toBeUndefined();
    expect(freeGuidanceGroups(GROUPS, all)).toEqual([]);
  });

  it('gives the town group the co-handling, unless it or its member is accused', () => {
    expect(coHandlerFor(TOWN, GROUPS, facts())?.id).toBe('t1');
    expect(coHandlerFor(TOWN, GROUPS, facts(shutOut({ groupId: 't1' }, 'RESPONDENT_GROUP')))).toBeUndefined();
    expect(coHandlerFor(TOWN, GROUPS, facts(shutOut({ staffId: 't1-1' }, 'RESPONDENT')))).toBeUndefined();
    expect(coHandlerFor(null, GROUPS, facts())).toBeUndefined();
  });

  it('lets a town group co-handle though its only account is recused: its seats have no accounts', () => {
    expect(coHandlerFor(TOWN, GROUPS, facts(shutOut({ staffId: 't1-1' }, 'RECUSED')))?.id).toBe('t1');
  });
});

describe('who reviews', () => {
  const body = (id: string, level: number): Group => ({ ...group(id, 'review'), level });
  const bodies = [body('r1', 1), body('r2', 1), body('city', 2)];
  const staff = ['r1', 'r2', 'city'].map((groupId) => ({ id: `${groupId}-1`, groupId, active: true }));
  const of = (level: number, ...exclusions: ReturnType<typeof shutOut>[]) =>
    reviewBodyFor(level, bodies, { exclusions, staff })?.id;
  const groupOut = (groupId: string) => shutOut({ groupId }, 'RECUSED');
  const personOut = (staffId: string) => shutOut({ staffId }, 'DECLARED');

  it('is the first body of the level that is free', () => {
    expect(of(1)).toBe('r1');
    expect(of(1, groupOut('r1'))).toBe('r2');
    expect(of(1, personOut('r1-1'))).toBe('r2');
    expect(of(1, shutOut({ staffId: 'r1-1' }, 'RESPONDENT'))).toBe('r2');
    expect(of(1, shutOut({ groupId: 'r1' }, 'RECUSED', '2026-10-05T09:00:00.000+08:00'))).toBe('r1');
    expect(of(2)).toBe('city');
  });

  it('is the city body where none of the level is free', () => {
    expect(of(1, groupOut('r1'), personOut('r2-1'))).toBe('city');
    expect(of(1, groupOut('r1'), groupOut('r2'))).toBe('city');
  });

  it('is a body whose opinion comes on paper where nobody at all may open the case, and none where all are shut out', () => {
    expect(of(1, personOut('r1-1'), personOut('r2-1'), personOut('city-1'))).toBe('r1');
    expect(of(1, groupOut('r1'), groupOut('r2'), groupOut('city'))).toBeUndefined();
    expect(cityBodyOf(bodies)?.id).toBe('city');
  });
});
