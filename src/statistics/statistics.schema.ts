import type { RoomSchema } from '../platform/database/schema.js';
import { OpenFigureMonths0274 } from './migrations/0274-open-figure-months.js';
import { OpenFigureMonth } from './open/open-figure-month.entity.js';

export const statisticsSchema: RoomSchema = {
  entities: [OpenFigureMonth],
  migrations: [OpenFigureMonths0274],
};
