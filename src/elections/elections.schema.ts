import type { RoomSchema } from '../platform/database/schema.js';
import { CalendarMoveRow } from './calendar-move.entity.js';
import { ElectionRow } from './election.entity.js';
import { Elections0040 } from './migrations/0040-elections.js';
import { CalendarMoves0041 } from './migrations/0041-calendar-moves.js';
import { VillageFlagChanges0172 } from './migrations/0172-village-flag-changes.js';
import { PollingDayRow } from './polling-day.entity.js';
import { StageSpanRow } from './stage-span.entity.js';
import { VillageFlagChange } from './village-flag-change.entity.js';
import { VillageProfileRow } from './village-profile.entity.js';

export const electionsSchema: RoomSchema = {
  entities: [ElectionRow, StageSpanRow, PollingDayRow, VillageProfileRow, VillageFlagChange, CalendarMoveRow],
  migrations: [Elections0040, CalendarMoves0041, VillageFlagChanges0172],
};
