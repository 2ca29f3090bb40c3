import type { RoomSchema } from '../platform/database/schema.js';
import { ApiTokenRow } from './api-token.entity.js';
import { GroupMemberRow, GroupRow, GroupTownRow } from './group.entity.js';
import { People0030 } from './migrations/0030-people.js';
import { SessionRow } from './session.entity.js';
import { StaffRow } from './staff.entity.js';

export const peopleSchema: RoomSchema = {
  entities: [StaffRow, GroupRow, GroupTownRow, GroupMemberRow, SessionRow, ApiTokenRow],
  migrations: [People0030],
};
