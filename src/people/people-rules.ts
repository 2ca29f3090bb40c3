import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import { GROUP_KIND_OF_ROLE, type Group, type GroupKind } from './group.js';
import type { StaffMember } from './staff-member.js';

export type GroupFacts = Pick<Group, 'districtCode' | 'kind' | 'level' | 'townCodes'> & {
  /** Towns that another group of this kind already has. */
  takenTowns: readonly string[];
};

const townsBelongToDistrict: Rule<GroupFacts> = ({ districtCode, townCodes }) =>
  townCodes.every((code) => code.length === 9 && code.startsWith(districtCode))
    ? undefined
    : refusal('group.foreign-town', '小组的镇街须属于本区。', 'The towns of a group must belong to its district.');

const townsFitTheKind: Rule<GroupFacts> = ({ kind, townCodes }) => {
  const fits = kind === 'guidance' || (kind === 'town' ? townCodes.length === 1 : townCodes.length === 0);
  return fits
    ? undefined
    : refusal(
        'group.towns',
        '镇领导小组须对应一个镇街；除区指导组外，其他小组不带镇街。',
        'A town leadership group has exactly one town; beside guidance groups no other group has towns.',
      );
};

const townsAreFree: Rule<GroupFacts> = ({ takenTowns }) =>
  takenTowns.length === 0
    ? undefined
    : refusal(
        'group.town-taken',
        `镇街 ${takenTowns.join('、')} 已有同类小组。`,
        `A group of this kind already has ${takenTowns.join(', ')}.`,
      );

const levelFitsTheKind: Rule<GroupFacts> = ({ kind, level }) => {
  const fits = kind === 'review' ? level === 1 || level === 2 : level === null;
  return fits
    ? undefined
    : refusal(
        'group.level',
        '复查机关级别为 1（复查）或 2（复核），其他小组没有级别。',
        'A review body has level 1 or 2, other groups have none.',
      );
};

export const objectionToGroup = firstObjection([townsBelongToDistrict, townsFitTheKind, townsAreFree, levelFitsTheKind]);

export type AccountFacts = {
  role: Role;
  groupKind: GroupKind;
  username: string;
  deputyFrom: Day | null;
  deputyTo: Day | null;
  /** The colleague to stand in for, if one is named. */
  principal: Pick<StaffMember, 'role'> | null;
};

const roleFitsGroup: Rule<Pick<AccountFacts, 'role' | 'groupKind'>> = ({ role, groupKind }) =>
  GROUP_KIND_OF_ROLE[role] === groupKind
    ? undefined
    : refusal(
        'staff.group',
        '该岗位不属于这类小组。',
        `The role ${role} has its seat in a group of kind ${GROUP_KIND_OF_ROLE[role]}.`,
      );

const usernameIsPlain: Rule<AccountFacts> = ({ username }) =>
  /^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)
    ? undefined
    : refusal(
        'staff.username',
        '用户名须为 2 至 40 个小写字母、数字或 . _ -，以字母或数字开头。',
        'The username must have 2 to 40 lower-case letters, digits or . _ - and begin with a letter or digit.',
      );

const nobodyShutsThemselvesOut: Rule<{ isOwn: boolean; active: boolean }> = ({ isOwn, active }) =>
  isOwn && !active
    ? refusal('staff.own-account', '不能停用本人的账号。', 'Nobody closes their own account; another administrator does.')
    : undefined;

/** A member of staff who moves or leaves; the role stays. */
export const objectionToChange = firstObjection<Pick<AccountFacts, 'role' | 'groupKind'> & { isOwn: boolean; active: boolean }>([
  nobodyShutsThemselvesOut,
  roleFitsGroup,
]);

const standsInForAnother: Rule<DeputyFacts> = ({ id, principal }) =>
  principal?.id === id ? refusal('staff.deputy-self', '不能代理自己。', 'Nobody stands in for themselves.') : undefined;

/** A stands in for B who stands in for A: nobody would be there when both are away. */
const standsInForNoDeputyOfOnes: Rule<DeputyFacts> = ({ id, principal }) =>
  principal?.deputyOf === id
    ? refusal('staff.deputy-circle', '两人不能互为代理。', 'Two people cannot stand in for each other.')
    : undefined;

const deputyHasSameRole: Rule<Pick<AccountFacts, 'role' | 'principal'>> = ({ role, principal }) =>
  principal === null || principal.role === role
    ? undefined
    : refusal('staff.deputy-role', '代理人与被代理人岗位须相同。', 'A deputy has the same role as the colleague.');

const deputyDatesAreInOrder: Rule<Pick<AccountFacts, 'deputyFrom' | 'deputyTo'>> = ({ deputyFrom, deputyTo }) =>
  deputyFrom === null || deputyTo === null || deputyFrom <= deputyTo
    ? undefined
    : refusal('staff.deputy-dates', '代理的起始日不能晚于结束日。', 'The deputy must begin before the end.');

export const objectionToAccount = firstObjection<AccountFacts>([
  usernameIsPlain,
  roleFitsGroup,
  deputyHasSameRole,
  deputyDatesAreInOrder,
]);

/** Who stands in for whom, set later. */
export type DeputyFacts = Pick<AccountFacts, 'role' | 'deputyFrom' | 'deputyTo'> & {
  id: string;
  principal: Pick<StaffMember, 'id' | 'role' | 'deputyOf'> | null;
};

const deputyDatesHaveAPrincipal: Rule<DeputyFacts> = ({ principal, deputyFrom, deputyTo }) =>
  principal !== null || (deputyFrom === null && deputyTo === null)
    ? undefined
    : refusal('staff.deputy-dates', '没有被代理人，不能填代理日期。', 'Without a colleague to stand in for there are no dates.');

export const objectionToDeputy = firstObjection<DeputyFacts>([
  standsInForAnother,
  standsInForNoDeputyOfOnes,
  deputyDatesHaveAPrincipal,
  deputyHasSameRole,
  deputyDatesAreInOrder,
]);

export type AbsenceFacts = { from: Day | null; to: Day | null };

/** `from` and an end that may be open; both null when the person is back. */
export const objectionToAbsence: Rule<AbsenceFacts> = ({ from, to }) => {
  if (from === null && to !== null)
    return refusal('staff.absence-dates', '请填外出的起始日。', 'An absence with an end has a beginning.');
  if (from !== null && to !== null && to < from)
    return refusal('staff.absence-dates', '外出的起始日不能晚于结束日。', 'An absence ends on its first day or later.');
  return undefined;
};

/** Away on that day, both ends included; an open end counts. */
export const isAway = ({ absentFrom, absentTo }: Pick<StaffMember, 'absentFrom' | 'absentTo'>, day: Day): boolean =>
  absentFrom !== null && absentFrom <= day && (absentTo === null || day <= absentTo);

/** Stands in on that day: between the dates of the deputy, or at any time when there are none. */
export const isDeputyOn = (member: Pick<StaffMember, 'deputyOf' | 'deputyFrom' | 'deputyTo'>, day: Day): boolean =>
  member.deputyOf !== null &&
  (member.deputyFrom === null || member.deputyFrom <= day) &&
  (member.deputyTo === null || day <= member.deputyTo);
