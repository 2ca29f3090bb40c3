import type { HotspotRow } from './list-hotspots.js';
import type { Reading } from './hotspot-readers-rules.js';

export type HotspotView = Omit<HotspotRow, 'decidedById' | 'reason'> & {
  /** What it proposes while nobody has decided. */
  proposes: { flag: 'KEY'; onSiteGuide: true } | null;
  /** Null for towns: the office's own words may speak of what a town does not see. */
  decidedById: string | null;
  reason: string | null;
};

export const hotspotView = (row: HotspotRow, reading: Reading): HotspotView => ({
  ...row,
  proposes: row.decidedAt === null ? { flag: 'KEY', onSiteGuide: true } : null,
  decidedById: reading === 'own_town' ? null : row.decidedById,
  reason: reading === 'own_town' ? null : row.reason,
});
