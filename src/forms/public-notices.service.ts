import { Inject, Injectable } from '@nestjs/common';
import type { StageCode } from '../elections/stages.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { dayOf, instant, type Day, type Instant } from '../kernel/time.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { paperPage } from '../platform/papers/paper-page.js';
import type { Paper, PaperLanguage } from '../platform/papers/paper.js';
import { Form, type IssuedPapers } from './entities/form.entity.js';

/** A public explanation as it hangs on the village's wall. Of the case nothing but place and stage. */
export type PublicNotice = {
  id: string;
  /** 示选信公〔2026〕12号 */
  number: string;
  townCode: string | null;
  villageCode: string | null;
  stage: StageCode | null;
  postedFrom: Day;
  postedTo: Day | null;
  issuedAt: Instant;
  /** It hangs no longer, and its text is not shown any more. */
  withdrawnAt: Instant | null;
};

type Row = {
  id: string;
  number: string;
  town_code: string | null;
  village_code: string | null;
  stage: StageCode | null;
  posted_from: Day;
  posted_to: Day | null;
  issued_at: Instant;
  withdrawn_at: Instant | null;
};

/** So many of a place are listed, the newest. */
const MOST = 200;

const LIST = `SELECT f.id, f.number, f.issued_at, f.withdrawn_at, c.town_code, c.village_code, c.stage, e.posted_from, e.posted_to
FROM forms f JOIN cases c ON c.id = f.case_id JOIN explanations e ON e.id = f.subject_id
WHERE f.district_code = ? AND f.kind = 'PUBLIC_EXPLANATION' AND f.number IS NOT NULL AND e.posted_from IS NOT NULL AND e.posted_from <= ?`;

/** Public explanations that were approved and posted: for everybody, with no word that is not on the wall. */
@Injectable()
export class PublicNoticesService {
  constructor(
    private readonly reader: Reader,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From the day on which they hang; of a town or village (its code), or of all. The newest first. */
  async list({ place }: { place?: string } = {}): Promise<PublicNotice[]> {
    const narrowed = place === undefined ? '' : ` AND ${place.length > TOWN_DIGITS ? 'c.village_code' : 'c.town_code'} = ?`;
    const values = [this.settings.districtCode, this.today(), ...(place === undefined ? [] : [place])];
    const rows = await this.reader.sql<Row>(`${LIST}${narrowed} ORDER BY f.issued_at DESC, f.id DESC LIMIT ${MOST}`, values);
    return rows.map(noticeOf);
  }

  /** As an HTML document of its own. Throws NotFound where it does not hang, or no longer. */
  async page(id: string, language: PaperLanguage): Promise<string> {
    return paperPage(await this.paper(id, language), 'A4');
  }

  private async paper(id: string, language: PaperLanguage): Promise<Paper> {
    const [row] = await this.reader.sql<Row>(`${LIST} AND f.id = ?`, [this.settings.districtCode, this.today(), id]);
    const form = row && row.withdrawn_at === null ? await this.reader.findOne(Form, { id: row.id }) : null;
    const papers: IssuedPapers | null = form?.papers ?? null;
    if (!papers) throw new NotFound();
    return papers[language];
  }

  private today(): Day {
    return dayOf(instant(this.clock.now()));
  }
}

const TOWN_DIGITS = 9;

const noticeOf = (row: Row): PublicNotice => ({
  id: row.id,
  number: row.number,
  townCode: row.town_code,
  villageCode: row.village_code,
  stage: row.stage,
  postedFrom: row.posted_from,
  postedTo: row.posted_to,
  issuedAt: row.issued_at,
  withdrawnAt: row.withdrawn_at,
});
