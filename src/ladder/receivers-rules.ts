import { accountableFor, type Accountable } from '../cases/accountable-rules.js';
import { isVisibleTo } from '../cases/permissions/visible-by-facts.js';
import { conflictedGroups } from '../cases/seat-rules.js';
import type { ClockName } from '../deadlines/clock-names.js';
import type { RecipientCode } from '../deadlines/ladder-words.js';
import type { Role } from '../kernel/actor.js';
import type { Day } from '../kernel/time.js';
import { isAway, isDeputyOn } from '../people/people-rules.js';
import type { Roster } from '../people/roster.js';
import type { StaffMember } from '../people/staff-member.js';
import type { ToldAs } from './alert.entity.js';
import type { CaseFacts } from './case-facts.js';

export type Receiver = { staffId: string; as: ToldAs };

/** One obligation of one case, with everybody of the district, on a day. */
export type Obligation = {
  /** Null for a rung that hangs on no clock. */
  clock: { clock: ClockName; subjectId: string | null } | null;
  facts: CaseFacts;
  roster: Roster;
  today: Day;
};

/** Clocks that verifiers work on with their own hands; the others of the lead group are its leader's. */
const VERIFIED: readonly ClockName[] = ['first_contact', 'verify', 'whole_case', 'legal_60c'];

/** Groups that are out as a whole when one of them is accused (R22); of an office only its holder is, the deputy steps in. */
const OUT_AS_A_WHOLE: readonly string[] = ['guidance', 'town', 'review'];

/** Who owes it. */
export const accountableOf = (obligation: Obligation): Accountable =>
  obligation.clock === null
    ? { groupId: seatOf(obligation, 'lead'), staffId: null }
    : accountableFor(obligation.clock, { ...obligation.facts, roster: obligation.roster, mayBeNamed: mayBeTold(obligation) });

/**
 * Whom these posts stand for: active people who may see the case, each once. Who is away or shut out is replaced by the deputy of that
 * day, else by the next of the same role in the group; a post without anybody falls to the district office, then to the head
 * (deadlines.md, last paragraph but one). Empty: nobody at all can be told. Pure.
 */
export const receiversFor = (codes: readonly RecipientCode[], obligation: Obligation): Receiver[] => {
  const told = new Map<string, Receiver>();
  for (const code of codes.filter((each) => mayKnowOfClock(each, obligation))) {
    for (const as of [code, ...FALLBACK]) {
      const found = peopleFor(as, obligation);
      for (const { id } of found) if (!told.has(id)) told.set(id, { staffId: id, as });
      if (found.length > 0) break;
    }
  }
  return [...told.values()];
};

/** Everybody of the district office who is there, else the head. Pure. */
export const dutyDesk = (obligation: Obligation): Receiver[] => {
  const isThere = presentOn(obligation);
  const onDuty = obligation.roster.ofRole('district_office').filter(isThere);
  const people = onDuty.length > 0 ? onDuty : peopleFor('leadership_head', obligation);
  return people.map(({ id }) => ({ staffId: id, as: 'duty_desk' }));
};

/** Clocks that run only where there is a complainant to reach (`needs` in config/deadlines.yaml). */
const OWED_TO_SOMEBODY: readonly ClockName[] = ['acknowledge', 'notice_15c', 'first_contact', 'call_back', 'follow_up'];

/**
 * A town hears nothing of these: that such a rung exists at all would tell whether the complainant can be reached (R20). Nobody takes
 * its place; the others of the rung are told.
 */
const mayKnowOfClock = (code: RecipientCode, { clock }: Obligation): boolean =>
  clock === null || !code.startsWith('town_') || !OWED_TO_SOMEBODY.includes(clock.clock);

const FALLBACK = ['district_office', 'leadership_head'] as const satisfies readonly RecipientCode[];

const peopleFor = (code: RecipientCode, obligation: Obligation): StaffMember[] => {
  const lead = seatOf(obligation, 'lead');
  const town = seatOf(obligation, 'co_handler');
  switch (code) {
    case 'handler':
    case 'owner':
      return handlersOf(obligation);
    case 'group_leader':
      // Nobody leads yet: the case still lies at the desk.
      return lead === null ? holders(obligation, 'intake_supervisor') : holders(obligation, 'guidance_leader', lead);
    case 'town_liaison':
      return firstFilled(obligation, town, ['town_member', 'town_leader']);
    case 'town_leader':
      return firstFilled(obligation, town, ['town_leader', 'town_member']);
    case 'district_office':
      return holders(obligation, 'district_office');
    case 'office_director':
      return holders(obligation, 'district_office').slice(0, 1);
    case 'leadership_deputy': {
      const deputies = obligation.roster.ofRole('head').filter((m) => m.deputyOf !== null && presentOn(obligation)(m));
      return deputies.length > 0 ? deputies.slice(0, 1) : holders(obligation, 'head');
    }
    case 'leadership_head':
      return holders(obligation, 'head');
    case 'discipline_liaison':
      return holders(obligation, 'discipline_liaison');
    default:
      return code satisfies never;
  }
};

const handlersOf = (obligation: Obligation): StaffMember[] => {
  const { clock, facts, roster } = obligation;
  const named = clock && VERIFIED.includes(clock.clock) ? facts.verifiers.filter((v) => v.releasedAt === null) : [];
  const ids = named.length > 0 ? named.map(({ staffId }) => staffId) : [accountableOf(obligation).staffId];
  const people = ids.flatMap((id) => (id === null ? [] : (roster.member(id) ?? [])));
  return standingIn(obligation, people, people);
};

/** Those who bear the role there; deputies only for those away or shut out, or where there is nobody else. */
const holders = (obligation: Obligation, role: Role, groupId?: string): StaffMember[] => {
  const all = obligation.roster.ofRole(role).filter((m) => groupId === undefined || m.groupId === groupId);
  const principals = all.filter(({ deputyOf }) => deputyOf === null);
  return standingIn(obligation, principals.length > 0 ? principals : all, all);
};

const firstFilled = (obligation: Obligation, groupId: string | null, roles: readonly Role[]): StaffMember[] => {
  if (groupId === null) return [];
  for (const role of roles) {
    const found = holders(obligation, role, groupId);
    if (found.length > 0) return found;
  }
  return [];
};

/** Each who is there, or the deputy of the day; if that leaves nobody, the next of the same role in the same group. */
const standingIn = (obligation: Obligation, chosen: readonly StaffMember[], sameRole: readonly StaffMember[]): StaffMember[] => {
  const { roster, today } = obligation;
  const isThere = presentOn(obligation);
  const found = new Map<string, StaffMember>();
  for (const member of chosen) {
    const deputy = () => roster.staff.find((d) => d.deputyOf === member.id && isDeputyOn(d, today) && isThere(d));
    const who = isThere(member) ? member : deputy();
    if (who) found.set(who.id, who);
  }
  if (found.size > 0) return [...found.values()];
  const colleagues = new Set(sameRole.map(({ role, groupId }) => `${role}/${groupId}`));
  const next = roster.staff.find((m) => colleagues.has(`${m.role}/${m.groupId}`) && isThere(m));
  return next ? [next] : [];
};

const seatOf = ({ facts }: Obligation, part: 'lead' | 'co_handler'): string | null =>
  facts.assignments.find((a) => a.part === part && a.releasedAt === null)?.groupId ?? null;

const presentOn = (obligation: Obligation): ((member: StaffMember) => boolean) => {
  const may = mayBeTold(obligation);
  return (member) => !isAway(member, obligation.today) && may(member);
};

/** In office, able to see the case, and not of a group in which somebody is accused. */
const mayBeTold = ({ facts, roster }: Obligation): ((member: StaffMember) => boolean) => {
  const conflicted =
    facts.exclusions.length === 0 ? NONE : conflictedGroups({ exclusions: facts.exclusions, staff: roster.staff });
  const isOut = (groupId: string) => conflicted.has(groupId) && OUT_AS_A_WHOLE.includes(roster.group(groupId)?.kind ?? '');
  return (member) => member.active && isVisibleTo(member, facts) && !isOut(member.groupId);
};

const NONE: ReadonlySet<string> = new Set();
