import { visibleTo, type Condition } from '../cases/permissions/visibility.js';
import type { StageCode } from '../cases/vocabulary.js';
import type { Staff } from '../kernel/actor.js';
import type { Instant } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import type { Thresholds } from './hotspot-rules.js';

export type HotspotRow = {
  id: string;
  electionId: string;
  townCode: string;
  villageCode: string;
  stage: StageCode;
  raisedAt: Instant;
  decidedAt: Instant | null;
  decidedById: string | null;
  isFlagged: boolean | null;
  onSiteGuideStaffId: string | null;
  reason: string | null;
  /** Of the cases that this reader may see. */
  complaints: number;
  gravest: number;
};

export type Narrowing = {
  /** Only of these towns; undefined: of all. */
  towns: readonly string[] | undefined;
  /** Only what the seen cases alone make a hotspot, and as if there were no others. */
  atLeast: Thresholds | undefined;
  id?: string;
  isDecided?: boolean;
  after?: readonly [Instant, string];
  limit: number;
};

const COLUMNS = `h.id AS id, h.election_id AS "electionId", h.town_code AS "townCode", h.village_code AS "villageCode", h.stage AS stage,
  h.decided_at AS "decidedAt", h.decided_by_id AS "decidedById", h.is_flagged AS "isFlagged",
  h.on_site_guide_staff_id AS "onSiteGuideStaffId", h.reason AS reason`;

const SEEN = 'COUNT(c.id)';
const SEEN_GRAVEST = 'COALESCE(SUM(CASE WHEN c.severity = 4 THEN 1 ELSE 0 END), 0)';

/** None that holds a case from which the reader or the reader's group is shut out: the number alone would tell of it. */
const NOT_SHUT_OUT = `NOT EXISTS (SELECT 1 FROM hotspot_cases k JOIN case_exclusions o ON o.case_id = k.case_id
  WHERE k.hotspot_id = h.id AND o.lifted_at IS NULL AND (o.staff_id = ? OR o.group_id = ?))`;

/** When the last seen complaint came in: the moment at which it became a hotspot may have been a hidden one's. */
const SEEN_RAISED = 'MAX(c.registered_at)';

/** Hotspots as this reader may know them, newest first. */
export const listHotspots = (reads: Reads, actor: Staff, narrowing: Narrowing): Promise<HotspotRow[]> => {
  const { atLeast, after, limit } = narrowing;
  const seen = visibleTo(actor);
  const all = whereOf(actor, narrowing);
  // Where the order does not hang on what is seen, the page is cut before its complaints are counted.
  const where = atLeast ? all : firstOf(all, narrowing);
  const having = atLeast ? `HAVING ${SEEN} >= ? OR ${SEEN_GRAVEST} >= ?` : '';
  return reads.sql<HotspotRow>(
    `SELECT * FROM (
       SELECT ${COLUMNS}, ${atLeast ? SEEN_RAISED : 'h.raised_at'} AS "raisedAt", ${SEEN} AS complaints, ${SEEN_GRAVEST} AS gravest
       FROM hotspots h JOIN hotspot_cases k2 ON k2.hotspot_id = h.id LEFT JOIN cases c ON c.id = k2.case_id AND ${seen.sql}
       WHERE ${where.sql} GROUP BY h.id ${having}) t
     ${after ? 'WHERE (t."raisedAt", t.id) < (?, ?)' : ''} ORDER BY t."raisedAt" DESC, t.id DESC LIMIT ?`,
    [...seen.params, ...where.params, ...(atLeast ? [atLeast.complaints, atLeast.gravest] : []), ...(after ?? []), limit],
  );
};

const firstOf = ({ sql, params }: Condition, { after, limit }: Narrowing): Condition => ({
  sql: `h.id IN (SELECT h.id FROM hotspots h WHERE ${sql} ${after ? 'AND (h.raised_at, h.id) < (?, ?)' : ''}
    ORDER BY h.raised_at DESC, h.id DESC LIMIT ?)`,
  params: [...params, ...(after ?? []), limit],
});

const whereOf = (actor: Staff, { towns, atLeast, id, isDecided }: Narrowing): Condition => {
  const parts = ['h.district_code = ?'];
  const params: unknown[] = [actor.districtCode];
  // Who is shown only what they see would learn of a hidden case from a hotspot that is missing, too.
  if (!atLeast) {
    parts.push(NOT_SHUT_OUT);
    params.push(actor.id, actor.groupId);
  }
  if (towns) {
    parts.push(towns.length === 0 ? 'FALSE' : `h.town_code IN (${towns.map(() => '?').join(', ')})`);
    params.push(...towns);
  }
  if (id !== undefined) {
    parts.push('h.id = ?');
    params.push(id);
  }
  if (isDecided !== undefined) parts.push(`h.decided_at IS ${isDecided ? 'NOT ' : ''}NULL`);
  return { sql: parts.join(' AND '), params };
};
