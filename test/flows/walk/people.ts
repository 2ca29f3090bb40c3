import type { Role } from '../../../src/kernel/actor.js';
import { PeopleService } from '../../../src/people/people.service.js';
import type { World } from '../../support/world.js';

export type Member = { id: string; username: string; role: Role; groupId: string };

/** The accounts of the demo district. */
export type People = {
  all: Member[];
  named(username: string): Member;
  withId(id: string): Member | undefined;
  of(role: Role, groupId?: string): Member[];
  groups: { id: string; kind: string; level: number | null }[];
  /** Guidance members and leaders of all groups. */
  guidance: Member[];
};

export const peopleOf = async (world: World): Promise<People> => {
  const { staff, groups } = await world.app.get(PeopleService, { strict: false }).roster('990114');
  const all = staff.map(({ id, username, role, groupId }) => ({ id, username, role, groupId }));
  const found = (member: Member | undefined, username: string): Member => {
    if (!member) throw new Error(`nobody is called ${username}`);
    return member;
  };
  return {
    all,
    named: (username) =>
      found(
        all.find((m) => m.username === username),
        username,
      ),
    withId: (id) => all.find((m) => m.id === id),
    of: (role, groupId) => all.filter((m) => m.role === role && (groupId === undefined || m.groupId === groupId)),
    groups: groups.map(({ id, kind, level }) => ({ id, kind, level })),
    guidance: all.filter((m) => m.role === 'guidance_leader' || m.role === 'guidance_member'),
  };
};
