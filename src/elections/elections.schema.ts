import type { RoomSchema } from '../platform/database/schema.js';
import { ElectionRow } from './election.entity.js';
import { Elections0040 } from './migrations/0040-elections.js';
import { PollingDayRow } from './polling-day.entity.js';
import { StageSpanRow } from './stage-span.entity.js';
import { VillageProfileRow } from './village-profile.entity.js';

export const electionsSchema: RoomSchema = {
  entities: [ElectionRow, StageSpanRow, PollingDayRow, VillageProfileRow],
  migrations: [Elections0040],
};
