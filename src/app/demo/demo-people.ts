import type { Tx } from '../../platform/database/tx.js';
import { GROUP_KIND_OF_ROLE } from '../../people/group.js';
import type { NewGroup, PeopleService } from '../../people/people.service.js';
import type { DemoStaff, PeopleFile } from './reference-files.js';

/** Founds the groups and opens the accounts. Answers how to find an account's id by its username. */
export const loadDemoPeople = async (
  tx: Tx,
  people: PeopleService,
  file: PeopleFile,
  { districtCode, passwordHash }: { districtCode: string; passwordHash: string },
): Promise<(username: string) => string> => {
  const groupIds = new Map<string, string>();
  for (const group of demoGroups(file, districtCode)) groupIds.set(group.name, (await people.createGroup(tx, group)).id);
  const staffIds = new Map<string, string>();
  const known = (ids: ReadonlyMap<string, string>, name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`config/demo: nobody is called ${name}`);
    return id;
  };
  // Deputies after those for whom they stand in.
  for (const member of file.staff.toSorted((one, other) => Number(!!one.deputyOf) - Number(!!other.deputyOf))) {
    const { username, name, role, title, deputyOf } = member;
    const groupId = known(groupIds, member.group);
    const principal = deputyOf === undefined ? null : known(staffIds, deputyOf);
    const account = { username, passwordHash, name, role, groupId, title, deputyOf: principal };
    staffIds.set(username, (await people.createStaff(tx, account)).id);
  }
  return (username) => known(staffIds, username);
};

/** The groups that the file describes, then those that only its accounts name. */
const demoGroups = (file: PeopleFile, districtCode: string): NewGroup[] => {
  const guidance = file.guidanceGroups.map(({ name, townCodes }): NewGroup => ({
    districtCode,
    kind: 'guidance',
    name,
    townCodes,
  }));
  const towns = file.townLeadershipGroups.map(({ name, townCode, leader, members }): NewGroup => ({
    districtCode,
    kind: 'town',
    name,
    townCodes: [townCode],
    members: [leader, ...members]
      .filter(({ username }) => username === null)
      .map((seat) => ({ name: seat.name, post: seat.title })),
  }));
  const described = new Set([...guidance, ...towns].map(({ name }) => name));
  const others = file.staff
    .filter(({ group }, index, all) => !described.has(group) && all.findIndex((other) => other.group === group) === index)
    .map((first) => groupOf(first, districtCode));
  return [...others, ...guidance, ...towns];
};

const groupOf = ({ group, role, level }: DemoStaff, districtCode: string): NewGroup => ({
  districtCode,
  kind: GROUP_KIND_OF_ROLE[role],
  name: group,
  level: level ?? null,
});
