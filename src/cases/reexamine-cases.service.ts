import { Injectable } from '@nestjs/common';
import { grouped } from '../kernel/grouped.js';
import { among } from '../platform/database/lists.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { CasesService } from './cases.service.js';
import { Exclusion } from './entities/exclusion.entity.js';
import { Respondent } from './entities/respondent.entity.js';
import { conflictsToWrite, ofFormerGroup, toLift } from './exclusion-rules.js';
import { FindConflictsService, type Compared, type Who } from './find-conflicts.service.js';
import { ReviseConflictsService } from './revise-conflicts.service.js';

/** What changed among people. */
export type PeopleChanged = {
  districtCode: string;
  /** Who came, moved, was renamed or declared something; null for a seat without an account. */
  staffId: string | null;
  isRenamed: boolean;
  /** Which group the person has left. */
  leftGroupId: string | null;
  /** What that person declared was a mistake. */
  isStruckOut: boolean;
};

/** Cases looked through at a time. Only those that are touched are opened and written, each in a transaction of its own. */
const BATCH = 500;

/** Open cases first: they are being worked on. What is closed is still read. */
const PARTS = [`c.state <> 'closed'`, `c.state = 'closed'`] as const;

/** After something changed among people: every case of the district is compared anew, whoever is in conflict is out from now on. */
@Injectable()
export class ReexamineCasesService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly cases: CasesService,
    private readonly conflicts: FindConflictsService,
    private readonly revisions: ReviseConflictsService,
  ) {}

  /** Safe to run twice. Answers how many cases changed. */
  async reexamine(changed: PeopleChanged): Promise<number> {
    const who = await this.conflicts.who(changed.districtCode, this.reader);
    let count = 0;
    for (const part of PARTS) {
      for (let after = ''; ;) {
        const batch = await this.batch(changed.districtCode, part, after);
        for (const id of await this.touched(batch, who, changed)) if (await this.revise(id, changed)) count += 1;
        const last = batch.at(-1);
        if (!last || batch.length < BATCH) break;
        after = last.kase.id;
      }
    }
    return count;
  }

  private async batch(districtCode: string, part: string, after: string): Promise<Compared[]> {
    const rows = await this.reader.sql<Compared['kase']>(
      `SELECT c.id, c.district_code AS "districtCode", c.town_code AS "townCode", c.village_code AS "villageCode", c.stage,
         c.received_at AS "receivedAt" FROM cases c WHERE c.district_code = ? AND ${part} AND c.id > ? ORDER BY c.id LIMIT ${BATCH}`,
      [districtCode, after],
    );
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const [inList, list] = among(this.reader, ids);
    const respondents = grouped(await this.reader.find(Respondent, { caseId: ids }, { id: 'ASC' }), ({ caseId }) => caseId);
    const children = grouped(
      await this.reader.sql<{ id: string; parent: string }>(
        `SELECT id, parent_id AS parent FROM cases WHERE parent_id ${inList} AND outcome = 'merged' ORDER BY id`,
        [list],
      ),
      ({ parent }) => parent,
    );
    return rows.map((kase) => ({
      kase,
      respondents: respondents.get(kase.id) ?? [],
      childIds: (children.get(kase.id) ?? []).map(({ id }) => id),
    }));
  }

  /** A look without locks; what is written is found once more under the lock. */
  private async touched(
    batch: readonly Compared[],
    who: Who,
    { staffId, isRenamed, leftGroupId, isStruckOut }: PeopleChanged,
  ): Promise<string[]> {
    if (batch.length === 0) return [];
    const found = await this.conflicts.ofMany(this.reader, batch, who);
    const ids = batch.map(({ kase }) => kase.id);
    const known = grouped(await this.reader.find(Exclusion, { caseId: ids }), ({ caseId }) => caseId);
    return ids.filter((id, index) => {
      const [conflicts = [], exclusions = []] = [found[index], known.get(id)];
      const all = [...conflicts, ...ofFormerGroup(exclusions, { staffId, leftGroupId })];
      const isNew = conflictsToWrite(all, exclusions, { how: 'again', renamedId: isRenamed ? staffId : null }).length > 0;
      return isNew || (isStruckOut && staffId !== null && toLift(exclusions, conflicts, staffId).length > 0);
    });
  }

  private revise(
    caseId: string,
    { districtCode, staffId, isRenamed, leftGroupId, isStruckOut }: PeopleChanged,
  ): Promise<boolean> {
    return this.work.write(async (tx) => {
      const file = await this.cases.lock(tx, caseId);
      const at = this.cases.now();
      const who = await this.conflicts.who(districtCode, tx);
      const [renamedId, struckOutOf] = [isRenamed ? staffId : null, isStruckOut ? staffId : null];
      return this.revisions.revise({ tx, file, at }, { who, renamedId, struckOutOf, left: { staffId, leftGroupId } });
    });
  }
}
