import type { StaffChangeDto, StaffView } from '../../api/schema.js';

export type StaffAct = 'change' | 'deputy' | 'absence' | 'password' | 'secondFactor';

/** Those of whom the words stand in name, group or sign-in name; who has left only when asked for. */
export const matching = (staff: readonly StaffView[], words: string, withFormer: boolean): StaffView[] => {
  const wanted = words.trim().toLowerCase();
  return staff.filter(
    ({ name, groupName, username, active }) =>
      (active || withFormer) && [name, groupName, username].some((each) => each?.toLowerCase().includes(wanted)),
  );
};

/** Those in office who bear the same role: among them deputies are found. */
export const colleaguesOf = (member: StaffView, staff: readonly StaffView[]): StaffView[] => {
  const roles = new Map(staff.map(({ id, role }) => [id, role]));
  return staff.filter(({ id, active }) => active && id !== member.id && roles.get(id) === member.role);
};

export type Change = { name: string; title?: string; groupId: string; active: boolean };

/** What is not given stays; a title that was emptied is taken away. */
export const changed = (member: StaffView, { name, title, groupId, active }: Change): StaffChangeDto => {
  const wanted = title?.trim() || null;
  return {
    ...(name === member.name ? {} : { name }),
    ...(wanted === member.title ? {} : { title: wanted }),
    ...(groupId === member.groupId ? {} : { groupId }),
    ...(active === member.active ? {} : { active }),
  };
};
