import type { StageCode } from '../cases/vocabulary.js';
import type { Instant } from '../kernel/time.js';
import { PLANNED_ANEW, type Reads } from '../platform/database/tx.js';
import type { Complaint, Thresholds } from './hotspot-rules.js';

export type Place = { districtCode: string; villageCode: string; stage: StageCode };

export type PlacedComplaint = Place & Complaint & { receivedAt: Instant };

/** Inquiries, suggestions, praise and what has nothing to do with the election are no complaints; look-backs are our own. */
const COUNTED = `c.village_code IS NOT NULL AND c.stage IS NOT NULL AND c.channel <> 'LOOKBACK' AND c.category IN ('grievance', 'accusation')`;

/** After these events a case may count where it did not before. */
const EVENTS = `'register', 'supplement', 'informationAnswer', 'reopen', 'sendBack'`;

const PLACE = 'c.district_code AS "districtCode", c.village_code AS "villageCode", c.stage AS stage';

/** Where something has happened since that event; a plan for any event would walk over all of them. */
export const placesSince = (reads: Reads, eventId: string): Promise<Place[]> =>
  reads.sql<Place>(
    `${PLANNED_ANEW} SELECT DISTINCT ${PLACE} FROM case_events e JOIN cases c ON c.id = e.case_id WHERE e.id > ? AND e.kind IN (${EVENTS}) AND ${COUNTED}`,
    [eventId],
  );

/** Every place that could be a hotspot at all; one walk over the cases. */
export const crowdedPlaces = (reads: Reads, { complaints, gravest }: Thresholds): Promise<Place[]> =>
  reads.sql<Place>(
    `SELECT ${PLACE} FROM cases c WHERE ${COUNTED} GROUP BY c.district_code, c.village_code, c.stage
     HAVING COUNT(*) >= ? OR SUM(CASE WHEN c.severity = 4 THEN 1 ELSE 0 END) >= ?`,
    [complaints, gravest],
  );

/** The complaints of these places in the order of their registration; PostgreSQL and SQLite call the columns of VALUES alike. */
export const complaintsOf = (reads: Reads, places: readonly Place[]): Promise<PlacedComplaint[]> =>
  reads.sql<PlacedComplaint>(
    `SELECT c.id AS id, ${PLACE}, c.severity AS severity, c.received_at AS "receivedAt", c.registered_at AS "registeredAt",
       CASE WHEN c.outcome IN ('merged', 'withdrawn') THEN c.closed_at END AS "endedAt"
     FROM (VALUES ${places.map(() => '(?, ?)').join(', ')}) v JOIN cases c ON c.village_code = v.column1 AND c.stage = v.column2
     WHERE ${COUNTED} ORDER BY c.registered_at, c.id`,
    places.flatMap(({ villageCode, stage }) => [villageCode, stage]),
  );

export const keyOf = ({ villageCode, stage }: Pick<Place, 'villageCode' | 'stage'>): string => `${villageCode} ${stage}`;
