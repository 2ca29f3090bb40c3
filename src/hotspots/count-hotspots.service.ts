import { Injectable } from '@nestjs/common';
import { ElectionsService } from '../elections/elections.service.js';
import { newId } from '../kernel/ids.js';
import { dayOf, HOUR, millis, MINUTE, startOfDay, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { townOf } from '../regions/region.js';
import { complaintsOf, crowdedPlaces, keyOf, placesSince, type Place } from './complaints-by-place.js';
import { idBefore } from './event-watermark.js';
import { HotspotCase } from './hotspot-case.entity.js';
import { gatheringOf, type Gathering } from './hotspot-rules.js';
import { HotspotThresholds } from './hotspot-thresholds.js';
import { Hotspot } from './hotspot.entity.js';

/** Far longer than a transaction takes from its first id to its commit, and than clocks of two processes lie apart. */
const OVERLAP = 2 * MINUTE;
const WHOLE_WALK_EVERY = HOUR;
const PLACES_AT_ONCE = 50;

type Era = { electionId: string; from: Instant };

/**
 * Raises hotspots. Registration does nothing for it: the case's events tell where to count. A process begins with a walk over all cases and
 * takes one every hour, so that nothing is lost to a clock set back; in between it counts where something has happened. One hotspot per
 * election, village and stage is the database's promise, whoever else counts.
 */
@Injectable()
export class CountHotspotsService {
  private since: string | null = null;
  private walkedAt = 0;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly elections: ElectionsService,
    private readonly thresholds: HotspotThresholds,
  ) {}

  /** Safe to run twice and beside another. */
  async count(now: Instant): Promise<void> {
    const [last] = await this.reader.sql<{ id: string | null }>('SELECT MAX(id) AS id FROM case_events');
    const isWalk = this.since === null || Math.abs(millis(now) - this.walkedAt) >= WHOLE_WALK_EVERY;
    const places = isWalk ? await crowdedPlaces(this.reader, this.thresholds) : await placesSince(this.reader, this.since ?? '');
    const eras = await this.erasOf(places, now);
    const open = await this.withoutHotspot(places, eras);
    for (let at = 0; at < open.length; at += PLACES_AT_ONCE) await this.countIn(open.slice(at, at + PLACES_AT_ONCE), eras, now);
    // Only now: what fails is counted again by the next turn.
    if (last?.id) this.since = idBefore(last.id, OVERLAP);
    if (isWalk) this.walkedAt = millis(now);
  }

  private async countIn(places: readonly Place[], eras: ReadonlyMap<string, Era>, now: Instant): Promise<void> {
    const complaints = await complaintsOf(this.reader, places);
    for (const place of places) {
      const era = eras.get(place.districtCode);
      const ofThisElection = complaints.filter((c) => era && keyOf(c) === keyOf(place) && c.receivedAt >= era.from);
      const gathering = gatheringOf(ofThisElection, this.thresholds);
      if (era && gathering) await this.raise(place, era.electionId, gathering, now);
    }
  }

  private async raise(place: Place, electionId: string, { caseIds, ...counts }: Gathering, now: Instant): Promise<void> {
    const id = newId();
    await this.work.write(async (tx) => {
      const isNew = await tx.change(
        `INSERT INTO hotspots (id, district_code, election_id, town_code, village_code, stage, complaints, gravest, raised_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (election_id, village_code, stage) DO NOTHING`,
        [
          ...[id, place.districtCode, electionId, townOf(place.villageCode), place.villageCode, place.stage],
          ...[counts.complaints, counts.gravest, now],
        ],
      );
      if (isNew > 0)
        await tx.insert(
          HotspotCase,
          caseIds.map((caseId) => ({ id: newId(), hotspotId: id, caseId })),
        );
    });
  }

  /** The election of the day in each district. Complaints from before it began belong to the one before, where there was one. */
  private async erasOf(places: readonly Place[], now: Instant): Promise<ReadonlyMap<string, Era>> {
    const eras = new Map<string, Era>();
    for (const districtCode of new Set(places.map((place) => place.districtCode))) {
      const { sheets } = await this.elections.book(districtCode);
      const current = await this.elections.current(districtCode, dayOf(now));
      if (!current) continue;
      const hasEarlier = sheets.some(({ election }) => election.endsOn < current.startsOn);
      eras.set(districtCode, { electionId: current.id, from: hasEarlier ? startOfDay(current.startsOn) : '' });
    }
    return eras;
  }

  private async withoutHotspot(places: readonly Place[], eras: ReadonlyMap<string, Era>): Promise<Place[]> {
    if (eras.size === 0) return [];
    const raised = await this.reader.find(Hotspot, { electionId: [...eras.values()].map(({ electionId }) => electionId) });
    const known = new Set(raised.map(keyOf));
    return places.filter((place) => eras.has(place.districtCode) && !known.has(keyOf(place)));
  }
}
