import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import type { Staff } from '../../kernel/actor.js';
import { PeopleService } from '../../people/people.service.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { RegionsService } from '../../regions/regions.service.js';
import { CaseViewsService } from '../case-views.service.js';
import { CasesService } from '../cases.service.js';
import { depthFor } from '../permissions/reading.js';
import type { CaseView } from '../present-case.js';
import { casePage, type PageNames } from './case-page.js';
import { handOverPage } from './hand-over-page.js';
import { page } from './page.js';
import type { Sheet } from './print-case.dto.js';
import { readerMark } from './reader-mark.js';

/** The case file as a page to print: as much of it as the reader sees, with the reader's mark. */
@Injectable()
export class CasePrintService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly people: PeopleService,
    private readonly regions: RegionsService,
    private readonly taxonomy: TaxonomyService,
    private readonly reader: Reader,
  ) {}

  /** A whole HTML document. The printing is an event of the case before the page leaves. Throws NotFound, NotYourRole. */
  async print(actor: Staff, caseId: string, sheet: Sheet = 'file'): Promise<string> {
    const depth = depthFor(actor, await this.cases.visible(this.reader, actor, caseId));
    const mark = await this.cases.act(actor, caseId, 'print', async (open) => {
      const made = await readerMark(this.people, actor, open.at);
      await this.cases.record(open, 'print', actor, { particulars: { mark: made.code, depth } });
      return made;
    });
    const [view, timeline] = await Promise.all([this.views.view(actor, caseId), this.views.timeline(actor, caseId)]);
    const names = await this.namesIn(view, actor);
    return page(sheet === 'file' ? casePage(view, timeline, depth, names) : handOverPage(view, depth, names), mark);
  }

  private async namesIn({ townCode, villageCode, assignments }: CaseView, { districtCode }: Staff): Promise<PageNames> {
    const place = async (code: string | null): Promise<string | null> =>
      code ? ((await this.regions.find(code))?.name ?? code) : null;
    const groups = await Promise.all(assignments.map(({ groupId }) => this.people.group(groupId)));
    return {
      district: (await place(districtCode)) ?? '',
      town: await place(townCode),
      village: await place(villageCode),
      groups: new Map(groups.flatMap((group) => (group ? [[group.id, group.name] as const] : []))),
      taxonomy: this.taxonomy,
    };
  }
}
