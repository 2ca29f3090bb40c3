import { BadRequest } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Tx } from '../platform/database/tx.js';
import { RegionRow } from '../regions/region.entity.js';
import { GroupMemberRow, GroupRow, GroupTownRow } from './group.entity.js';
import type { Group, GroupKind } from './group.js';
import { objectionToGroup } from './people-rules.js';

export type NewGroup = {
  districtCode: string;
  kind: GroupKind;
  name: string;
  level?: number | null;
  townCodes?: readonly string[];
  /** Seats without an account, by name and post; accounts of the group are its members anyway. */
  members?: readonly { name: string; post?: string | null; staffId?: string | null }[];
};

/** Throws BadRequest: towns unknown, foreign or already led, or a level or number of towns that does not fit the kind. */
export const insertGroup = async (tx: Tx, group: NewGroup): Promise<Group> => {
  const { districtCode, kind, name, level = null } = group;
  const townCodes = [...new Set(group.townCodes)];
  const objection = objectionToGroup({ ...group, level, townCodes, takenTowns: await takenTowns(tx, kind, townCodes) });
  if (objection) throw new BadRequest(objection);
  await insistOnTowns(tx, townCodes);
  const row: GroupRow = { id: newId(), districtCode, kind, level, name };
  await tx.insert(GroupRow, row);
  if (townCodes.length > 0) {
    await tx.insert(
      GroupTownRow,
      townCodes.map((townCode) => ({ groupId: row.id, townCode })),
    );
  }
  for (const member of group.members ?? []) await insertMember(tx, row.id, member);
  return { ...row, townCodes };
};

/** Adds a seat: a person with an account (`staffId`), or one of whom only name and post are known. */
export const insertMember = async (
  tx: Tx,
  groupId: string,
  { name, post = null, staffId = null }: { name: string; post?: string | null; staffId?: string | null },
): Promise<GroupMemberRow> => {
  const row: GroupMemberRow = { id: newId(), groupId, staffId, name, post };
  await tx.insert(GroupMemberRow, row);
  return row;
};

const takenTowns = async (tx: Tx, kind: GroupKind, townCodes: readonly string[]): Promise<string[]> => {
  const others = await tx.find(GroupTownRow, { townCode: townCodes });
  const same = await tx.find(GroupRow, { id: others.map(({ groupId }) => groupId), kind });
  return others.filter(({ groupId }) => same.some(({ id }) => id === groupId)).map(({ townCode }) => townCode);
};

const insistOnTowns = async (tx: Tx, townCodes: readonly string[]): Promise<void> => {
  const known = await tx.find(RegionRow, { code: townCodes, level: 'town' });
  const unknown = townCodes.filter((townCode) => !known.some(({ code }) => code === townCode));
  if (unknown.length === 0) return;
  const list = unknown.join(', ');
  throw new BadRequest(
    refusal('group.unknown-town', `区划名录中没有镇街：${list}。`, `The list of regions has no town ${list}.`),
  );
};
