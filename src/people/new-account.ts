import type { Role } from '../kernel/actor.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import type { Tx } from '../platform/database/tx.js';
import { GroupRow, GroupTownRow } from './group.entity.js';
import { objectionToAccount } from './people-rules.js';
import { StaffRow } from './staff.entity.js';

export type NewStaff = {
  username: string;
  /** From `hashPassword`, computed before the transaction. */
  passwordHash: string;
  name: string;
  role: Role;
  /** Decides district and, for town roles, the town. */
  groupId: string;
  title?: string | null;
  /** Id of the colleague of the same role to stand in for. */
  deputyOf?: string | null;
  deputyFrom?: Day | null;
  deputyTo?: Day | null;
  mustChangePassword?: boolean;
};

/** Throws BadRequest (unknown group or colleague, role and group that do not fit) and Refused `staff.username-taken`. */
export const insertStaff = async (tx: Tx, account: NewStaff): Promise<StaffRow> => {
  const group = await tx.findOne(GroupRow, { id: account.groupId });
  if (!group) throw new BadRequest(refusal('staff.unknown-group', '没有这个小组。', 'There is no such group.'));
  const principal = await principalOf(tx, account, group.districtCode);
  const { deputyOf = null, deputyFrom = null, deputyTo = null, title = null } = account;
  const objection = objectionToAccount({ ...account, deputyFrom, deputyTo, principal, groupKind: group.kind });
  if (objection) throw new BadRequest(objection);
  if (await tx.findOne(StaffRow, { username: account.username })) throw new Refused(USERNAME_TAKEN);
  const [town] = group.kind === 'town' ? await tx.find(GroupTownRow, { groupId: group.id }) : [];
  const row: StaffRow = {
    id: newId(),
    username: account.username,
    passwordHash: account.passwordHash,
    name: account.name,
    role: account.role,
    groupId: group.id,
    townCode: town?.townCode ?? null,
    districtCode: group.districtCode,
    title,
    deputyOf,
    deputyFrom,
    deputyTo,
    absentFrom: null,
    absentTo: null,
    active: true,
    mustChangePassword: account.mustChangePassword ?? false,
    secondFactorSince: null,
  };
  try {
    await tx.insert(StaffRow, row);
  } catch (error) {
    // Two administrators at the same moment: the index decides, and the transaction is lost with this throw.
    throw isDuplicate(error) ? new Refused(USERNAME_TAKEN) : error;
  }
  return row;
};

const USERNAME_TAKEN = refusal('staff.username-taken', '用户名已被使用。', 'The username is already taken.');

const principalOf = async (tx: Tx, { deputyOf }: NewStaff, districtCode: string): Promise<StaffRow | null> => {
  if (!deputyOf) return null;
  const principal = await tx.findOne(StaffRow, { id: deputyOf, districtCode });
  if (!principal)
    throw new BadRequest(refusal('staff.unknown-principal', '没有这位被代理人。', 'There is no such colleague to stand in for.'));
  return principal;
};
