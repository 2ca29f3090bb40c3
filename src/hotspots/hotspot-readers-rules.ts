import type { RoleFor } from '../people/office-acts.js';

/**
 * What of the district's hotspots a role reads: `all` of them; those of the towns that the own group leads; or of the own town, and then only
 * once the cases which the town itself sees make a hotspot, so that it learns of none beside them (R20).
 */
export type Reading = 'all' | 'led_towns' | 'own_town';

const READINGS: Record<RoleFor<'readHotspots'>, Reading> = {
  district_office: 'all',
  head: 'all',
  intake_supervisor: 'all',
  guidance_leader: 'led_towns',
  town_leader: 'own_town',
  town_member: 'own_town',
};

export const readingOf = (role: RoleFor<'readHotspots'>): Reading => READINGS[role];
