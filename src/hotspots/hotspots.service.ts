import { Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { NotFound, NotYourRole } from '../kernel/errors.js';
import { grouped } from '../kernel/grouped.js';
import { isFor } from '../people/office-acts.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import type { ListHotspotsDto } from './dto/hotspots.dto.js';
import { readingOf, type Reading } from './hotspot-readers-rules.js';
import { HotspotThresholds } from './hotspot-thresholds.js';
import { hotspotView, type HotspotView } from './hotspot-view.js';
import { listHotspots, type Narrowing } from './list-hotspots.js';

/** By 9-digit code. */
export type CountByTown = ReadonlyMap<string, number>;

/** More than the villages and stages of a district. */
const ALL = 100_000;

export type HotspotPage = { items: HotspotView[]; nextCursor: string | null };

/** Villages in which complaints gather, as each may know of them. */
@Injectable()
export class HotspotsService {
  constructor(
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly thresholds: HotspotThresholds,
  ) {}

  /** Newest first. Throws NotYourRole, BadRequest `cursor.invalid`. */
  async page(actor: Staff, { decided, cursor, limit = 20 }: ListHotspotsDto): Promise<HotspotPage> {
    const reading = readingFor(actor);
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['text', 'text']);
    const narrowing = { ...(await this.narrowed(actor, reading)), isDecided: decided, after, limit: limit + 1 };
    const rows = await listHotspots(this.reader, actor, narrowing);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor([last.raisedAt, last.id]) : null;
    return { items: page.map((row) => hotspotView(row, reading)), nextCursor };
  }

  /** Throws NotYourRole, NotFound. */
  async one(actor: Staff, id: string): Promise<HotspotView> {
    const reading = readingFor(actor);
    const [row] = await listHotspots(this.reader, actor, { ...(await this.narrowed(actor, reading)), id, limit: 1 });
    if (!row) throw new NotFound();
    return hotspotView(row, reading);
  }

  /** How many wait for a decision, by town, as many as stand in this reader's list. Throws NotYourRole. */
  async undecidedFor(actor: Staff): Promise<CountByTown> {
    const narrowing = { ...(await this.narrowed(actor, readingFor(actor))), isDecided: false, limit: ALL };
    const byTown = grouped(await listHotspots(this.reader, actor, narrowing), ({ townCode }) => townCode);
    return new Map([...byTown].map(([townCode, rows]) => [townCode, rows.length]));
  }

  /** The same of the whole district, for nobody in particular: a sum without a case. */
  async undecidedOf(districtCode: string): Promise<CountByTown> {
    const rows = await this.reader.sql<{ townCode: string; n: number }>(
      'SELECT town_code AS "townCode", COUNT(*) AS n FROM hotspots WHERE district_code = ? AND decided_at IS NULL GROUP BY town_code',
      [districtCode],
    );
    return new Map(rows.map(({ townCode, n }) => [townCode, n]));
  }

  private async narrowed(actor: Staff, reading: Reading): Promise<Pick<Narrowing, 'towns' | 'atLeast'>> {
    if (reading === 'all') return { towns: undefined, atLeast: undefined };
    if (reading === 'own_town') return { towns: actor.townCode ? [actor.townCode] : [], atLeast: this.thresholds };
    return { towns: (await this.people.group(actor.groupId))?.townCodes ?? [], atLeast: undefined };
  }
}

const readingFor = ({ role }: Staff): Reading => {
  if (!isFor('readHotspots', role)) throw new NotYourRole();
  return readingOf(role);
};
