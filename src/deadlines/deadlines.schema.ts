import type { RoomSchema } from '../platform/database/schema.js';
import { DeadlineChange } from './deadline-change.entity.js';
import { DeadlineOverride } from './deadline-override.entity.js';
import { Deadline } from './deadline.entity.js';
import { Deadlines0050 } from './migrations/0050-deadlines.js';
import { NextRung0051 } from './migrations/0051-next-rung.js';
import { ChangeStory0052 } from './migrations/0052-change-story.js';
import { DeadlineOverrides0053 } from './migrations/0053-deadline-overrides.js';
import { OverdueClocks0054 } from './migrations/0054-overdue-clocks.js';
import { LateFrom0055 } from './migrations/0055-late-from.js';
import { OfficialClocks0235 } from './migrations/0235-official-clocks.js';

export const deadlinesSchema: RoomSchema = {
  entities: [Deadline, DeadlineChange, DeadlineOverride],
  migrations: [
    Deadlines0050,
    NextRung0051,
    ChangeStory0052,
    DeadlineOverrides0053,
    OverdueClocks0054,
    LateFrom0055,
    OfficialClocks0235,
  ],
};
