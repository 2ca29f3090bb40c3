import type { RoomSchema } from '../platform/database/schema.js';
import { HotspotCase } from './hotspot-case.entity.js';
import { Hotspot } from './hotspot.entity.js';
import { Hotspots0173 } from './migrations/0173-hotspots.js';

export const hotspotsSchema: RoomSchema = { entities: [Hotspot, HotspotCase], migrations: [Hotspots0173] };
