import { describe, expect, it } from '@jest/globals';
import type { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { ClockName } from '../deadlines/clock-names.js';
import { CLOCKS } from '../deadlines/clock-names.js';
import { RECIPIENTS, type RecipientCode } from '../deadlines/ladder-words.js';
import type { Role } from '../kernel/actor.js';
import { GROUP_KIND_OF_ROLE, type Group } from '../people/group.js';
import { Roster } from '../people/roster.js';
import type { StaffMember } from '../people/staff-member.js';
import type { CaseFacts } from './case-facts.js';
import { accountableOf, dutyDesk, receiversFor, type Obligation } from './receivers-rules.js';

const D = '990114';
const AT = '2026-10-05T09:00:00.000+08:00';
const TODAY = '2026-10-12';

const group = (id: string, kind: Group['kind']): Group => ({
  id,
  districtCode: D,
  kind,
  level: kind === 'review' ? 1 : null,
  name: id,
  townCodes: [],
});
const GROUPS = [
  group('intake', 'intake'),
  group('g1', 'guidance'),
  group('g2', 'guidance'),
  group('town', 'town'),
  group('office', 'district_office'),
  group('top', 'leadership'),
  group('discipline', 'discipline'),
  group('review', 'review'),
  group('administration', 'administration'),
];
const member = (id: string, role: Role, more: Partial<StaffMember> = {}): StaffMember => ({
  id,
  username: id,
  name: id,
  role,
  groupId: GROUPS.find(({ kind }) => kind === GROUP_KIND_OF_ROLE[role])!.id,
  townCode: null,
  districtCode: D,
  title: null,
  deputyOf: null,
  deputyFrom: null,
  deputyTo: null,
  absentFrom: null,
  absentTo: null,
  active: true,
  mustChangePassword: false,
  secondFactorSince: null,
  ...more,
});
const STAFF = [
  member('sup', 'intake_supervisor'),
  member('sup2', 'intake_supervisor', { deputyOf: 'sup' }),
  member('lead', 'guidance_leader'),
  member('v1', 'guidance_member'),
  member('v2', 'guidance_member'),
  member('v3', 'guidance_member'),
  member('other', 'guidance_leader', { groupId: 'g2' }),
  member('tl', 'town_leader'),
  member('tm', 'town_member'),
  member('office', 'district_office'),
  member('office2', 'district_office', { deputyOf: 'office' }),
  member('head', 'head'),
  member('head2', 'head', { deputyOf: 'head' }),
  member('jw', 'discipline_liaison'),
  member('fc', 'reviewer'),
  member('adm', 'admin'),
];

const exclusion = (more: Partial<Exclusion>): Exclusion => ({
  id: 'x',
  caseId: 'c',
  staffId: null,
  groupId: null,
  reason: 'RESPONDENT',
  since: AT,
  liftedAt: null,
  ...more,
});

type Scene = {
  clock?: ClockName | null;
  subjectId?: string | null;
  facts?: Partial<CaseFacts>;
  staff?: Partial<Record<string, Partial<StaffMember>>>;
  unassigned?: true;
};

const scene = ({ clock = 'verify', subjectId = null, facts = {}, staff = {}, unassigned }: Scene = {}): Obligation => {
  const seat = (id: string, groupId: string, part: 'lead' | 'co_handler') => ({
    ...{ id, groupId, part, caseId: 'c', districtCode: D, assignedAt: AT },
    ...{ takenOverAt: null, takenOverById: null, doneAt: null, releasedAt: null },
  });
  const verifier = (staffId: string) => ({
    ...{ id: staffId, staffId, caseId: 'c', round: 1, namedAt: AT, declaredNoConflictAt: AT, releasedAt: null },
  });
  return {
    clock: clock === null ? null : { clock, subjectId },
    roster: new Roster(
      GROUPS,
      STAFF.map((m) => ({ ...m, ...staff[m.id] })),
      [],
    ),
    today: TODAY,
    facts: {
      kase: {
        ...{ id: 'c', districtCode: D, number: '990114-2026-000001', state: 'verifying', category: 'grievance' },
        ...{ townCode: '990114101', receivedGroupId: 'intake', receivedById: 'clerk' },
      },
      assignments: unassigned ? [] : [seat('a1', 'g1', 'lead'), seat('a2', 'town', 'co_handler')],
      verifiers: unassigned ? [] : [verifier('v1'), verifier('v2')],
      exclusions: [],
      actions: [],
      reviews: [],
      supervisions: [],
      isReferred: false,
      ...facts,
    },
  };
};

const told = (code: RecipientCode, where: Scene = {}): string[] => receiversFor([code], scene(where)).map((r) => r.staffId);
const away = { absentFrom: '2026-10-10', absentTo: '2026-10-15' };

describe('receivers', () => {
  it.each<[RecipientCode, string[]]>([
    ['handler', ['v1', 'v2']],
    ['group_leader', ['lead']],
    ['town_liaison', ['tm']],
    ['town_leader', ['tl']],
    ['district_office', ['office']],
    ['office_director', ['office']],
    ['leadership_deputy', ['head2']],
    ['leadership_head', ['head']],
  ])('%s is %j', (code, people) => expect(told(code)).toEqual(people));

  it('tells each person once, under the first post', () => {
    expect(receiversFor(['district_office', 'office_director'], scene())).toEqual([{ staffId: 'office', as: 'district_office' }]);
  });

  it('takes the leader while no verifier is named, and the desk while nobody is assigned', () => {
    expect(told('handler', { facts: { verifiers: [] } })).toEqual(['lead']);
    expect(told('handler', { clock: 'triage', unassigned: true })).toEqual(['sup']);
    expect(told('group_leader', { clock: 'triage', unassigned: true })).toEqual(['sup']);
    expect(receiversFor(['town_liaison'], scene({ unassigned: true }))).toEqual([{ staffId: 'office', as: 'district_office' }]);
  });

  it('takes the deputy of the day for who is away, else the next of the role in the group', () => {
    expect(told('district_office', { staff: { office: away } })).toEqual(['office2']);
    expect(told('district_office', { staff: { office: away, office2: { deputyFrom: '2026-10-13' } } })).toEqual(['office2']);
    expect(told('handler', { staff: { v1: away, v2: away } })).toEqual(['v3']);
    expect(told('handler', { staff: { v1: away } })).toEqual(['v2']);
    expect(told('handler', { staff: { v1: away, v3: { deputyOf: 'v1', deputyTo: '2026-10-12' } } })).toEqual(['v3', 'v2']);
  });

  it('passes by who has left', () => {
    expect(told('leadership_head', { staff: { head: { active: false } } })).toEqual(['head2']);
    expect(told('town_liaison', { staff: { tm: { active: false } } })).toEqual(['tl']);
  });

  it('never tells a group that is shut out, or one of an accused member: the district office is told', () => {
    expect(told('town_leader', { facts: { exclusions: [exclusion({ groupId: 'town', reason: 'RESPONDENT_GROUP' })] } })).toEqual([
      'office',
    ]);
    expect(told('town_leader', { facts: { exclusions: [exclusion({ staffId: 'tm' })] } })).toEqual(['office']);
  });

  it('lets the deputy step in for an accused head or office', () => {
    expect(told('leadership_head', { facts: { exclusions: [exclusion({ staffId: 'head' })] } })).toEqual(['head2']);
    expect(told('district_office', { facts: { exclusions: [exclusion({ staffId: 'office' })] } })).toEqual(['office2']);
  });

  it('falls from the district office to the head, and then to nobody', () => {
    const office = { office: { active: false }, office2: { active: false } };
    expect(told('group_leader', { staff: { ...office, lead: away } })).toEqual(['head']);
    expect(told('group_leader', { staff: { ...office, lead: away, head: away, head2: away } })).toEqual([]);
  });

  it('tells the discipline liaison what may be seen: accusations, A10 and A11, and what is referred', () => {
    expect(told('discipline_liaison')).toEqual(['office']);
    expect(told('discipline_liaison', { facts: { isReferred: true } })).toEqual(['jw']);
  });

  it('the duty desk is all of the district office who are there, else the head', () => {
    expect(dutyDesk(scene()).map((r) => r.staffId)).toEqual(['office', 'office2']);
    expect(dutyDesk(scene({ staff: { office: away, office2: away } }))).toEqual([{ staffId: 'head', as: 'duty_desk' }]);
  });

  it('never tells anybody away, inactive or shut out, whatever the post and the clock', () => {
    const where: Scene = {
      staff: { v1: away, lead: { active: false }, office: away, head: away },
      facts: { exclusions: [exclusion({ staffId: 'v2' }), exclusion({ groupId: 'town' })] },
    };
    for (const clock of CLOCKS)
      for (const code of RECIPIENTS)
        for (const id of told(code, { ...where, clock }))
          expect(['v1', 'v2', 'lead', 'office', 'head', 'tl', 'tm', 'adm', 'other']).not.toContain(id);
  });
});

describe('the accountable name', () => {
  const of = (clock: ClockName, more: Scene = {}) => accountableOf(scene({ clock, ...more }));

  it.each<[ClockName, string | null, string | null]>([
    ['acknowledge', 'intake', 'sup'],
    ['triage', 'intake', 'sup'],
    ['notice_15c', 'intake', 'sup'],
    ['tickler', 'intake', 'sup'],
    ['vec_watch', 'intake', 'sup'],
    ['route_dispute', 'office', 'office'],
    ['call_back', 'office', 'office'],
    ['follow_up', 'office', 'office'],
    ['recusal', 'top', 'head'],
    ['not_taken_lead', 'g1', 'lead'],
    ['not_taken_town', 'town', 'tl'],
    ['verify', 'g1', 'lead'],
    ['whole_case', 'g1', 'lead'],
    ['order_correction', 'g1', 'lead'],
    ['supervision', 'g1', 'lead'],
    ['review_window', null, null],
  ])('of %s is of %s, %s', (clock, groupId, staffId) => expect(of(clock)).toEqual({ groupId, staffId }));

  it('of an action is its owner, of a supervision the supervised group, of a review its body', () => {
    const facts = {
      actions: [{ id: 'x1', ownerStaffId: 'tm', ownerGroupId: 'town', code: 'A01' }] as unknown as CaseFacts['actions'],
      supervisions: [{ id: 's1', groupId: 'town' }] as unknown as CaseFacts['supervisions'],
      reviews: [{ id: 'r1', bodyGroupId: 'review' }] as unknown as CaseFacts['reviews'],
    };
    expect(of('action', { subjectId: 'x1', facts })).toEqual({ groupId: 'town', staffId: 'tm' });
    expect(of('supervision', { subjectId: 's1', facts })).toEqual({ groupId: 'town', staffId: 'tl' });
    expect(of('review', { subjectId: 'r1', facts })).toEqual({ groupId: 'review', staffId: 'fc' });
  });

  it('of an action without an account is the group that ordered it', () => {
    const actions = [{ id: 'x1', ownerStaffId: null, ownerGroupId: null, code: 'A01' }] as unknown as CaseFacts['actions'];
    expect(of('action', { subjectId: 'x1', facts: { actions } })).toEqual({ groupId: 'g1', staffId: 'lead' });
  });

  it('is not somebody shut out', () => {
    const facts = { exclusions: [exclusion({ staffId: 'sup', reason: 'RECUSED' })] };
    expect(of('triage', { facts })).toEqual({ groupId: 'intake', staffId: 'sup2' });
  });
});
