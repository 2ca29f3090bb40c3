import { Injectable } from '@nestjs/common';
import { CaseFiguresService } from '../cases/figures/case-figures.service.js';
import { mayCountBy } from '../cases/figures/figures.js';
import { HotspotsService } from '../hotspots/hotspots.service.js';
import type { Staff } from '../kernel/actor.js';
import { isFor } from '../people/office-acts.js';
import type { CasesQuery, HotspotFigure } from './statistics-view.js';

/** The latest; all of them are at GET /api/hotspots. */
const SHOWN = 20;

/** Where complaints gather, as the reader may know of it, with all complaints there. */
@Injectable()
export class HotspotFiguresService {
  constructor(
    private readonly hotspots: HotspotsService,
    private readonly figures: CaseFiguresService,
  ) {}

  async of(actor: Staff, townCode: string | undefined): Promise<HotspotFigure[]> {
    if (!isFor('readHotspots', actor.role)) return [];
    const { items } = await this.hotspots.page(actor, { limit: townCode === undefined ? SHOWN : 100 });
    const here = items.filter((each) => townCode === undefined || each.townCode === townCode).slice(0, SHOWN);
    const shown: HotspotFigure[] = [];
    for (const { id, villageCode, stage, raisedAt, decidedAt, ...hotspot } of here) {
      // A town does not read what is no complaint of what it co-handles.
      const cases: CasesQuery = {
        villageCode,
        stage,
        ...(mayCountBy(actor, 'kind') ? { figure: 'kind.complaint' as const } : {}),
      };
      const count = await this.figures.count(actor, cases);
      shown.push({ id, townCode: hotspot.townCode, villageCode, stage, raisedAt, decidedAt, complaints: { count, cases } });
    }
    return shown;
  }
}
