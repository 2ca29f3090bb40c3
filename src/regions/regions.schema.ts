import type { RoomSchema } from '../platform/database/schema.js';
import { Regions0010 } from './migrations/0010-regions.js';
import { RegionRow } from './region.entity.js';

export const regionsSchema: RoomSchema = { entities: [RegionRow], migrations: [Regions0010] };
