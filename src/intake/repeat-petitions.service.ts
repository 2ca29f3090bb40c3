import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import type { CaseFile } from '../cases/case-file.js';
import { CaseLink } from '../cases/entities/case-link.entity.js';
import { visibleTo, type Condition } from '../cases/permissions/visibility.js';
import { normalPhones } from '../identity/contact-numbers-rules.js';
import { normalNumber } from '../identity/query-code-rules.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { BadRequest } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';

/** The petition before this one on the same matter, and how many there were with it. */
export type Earlier = { id: string; petitionCount: number };

/** How many of the latest cases of one telephone are looked through: a number that is given ever again must not slow the desk down. */
const LATEST = 200;

type Sought = {
  repeatOf?: string;
  phone?: string;
  idNumber?: string;
  villageCode: string | null;
  stage: string | null;
};

/** Repeat petitions are registered and linked, never refused unseen. */
@Injectable()
export class RepeatPetitionsService {
  constructor(
    private readonly vault: VaultService,
    private readonly cases: CasesService,
    private readonly reader: Reader,
  ) {}

  /**
   * The one that the desk names, else the latest of the same telephone or document in the same village and stage. Reads outside of
   * the write lane. Throws BadRequest `input.unknown-case`.
   */
  async earlierOf(actor: Actor, sought: Sought): Promise<Earlier | undefined> {
    if (sought.repeatOf) return this.named(actor, sought.repeatOf);
    const { villageCode, stage } = sought;
    if (!villageCode || !stage) return undefined;
    const related = await this.related(actor.districtCode, sought);
    if (related.length === 0) return undefined;
    const [row] = await this.reader.sql<{ id: string; petition_count: number }>(
      `SELECT id, petition_count FROM cases WHERE id IN (${related.map(() => '?').join(', ')}) AND village_code = ? AND stage = ?
       ORDER BY petition_count DESC, id DESC LIMIT 1`,
      [...related, villageCode, stage],
    );
    return row && { id: row.id, petitionCount: row.petition_count };
  }

  /** Puts the link and its event on the new case's file; the version stays, so that it does not tell of a case that its reader must not know. */
  async link(tx: Tx, file: CaseFile, actor: Actor, earlier: Earlier, at: Instant): Promise<void> {
    const { id: caseId } = file.kase;
    await tx.insert(CaseLink, { id: newId(), caseId, otherCaseId: earlier.id, kind: 'repeat', byId: actorId(actor), at });
    const particulars = { kind: 'repeat', otherCaseId: earlier.id, petition: file.kase.petitionCount };
    await this.cases.record({ tx, file, at }, 'link', { kind: 'system', districtCode: actor.districtCode }, { particulars });
  }

  private async related(districtCode: string, { phone, idNumber }: Sought): Promise<string[]> {
    const ids = new Set<string>();
    for (const each of normalPhones(phone)) {
      for (const id of await this.vault.relatedByPhone(this.reader, districtCode, each)) ids.add(id);
    }
    if (idNumber) for (const id of await this.vault.relatedByIdNumber(this.reader, districtCode, idNumber)) ids.add(id);
    return [...ids].toSorted().slice(-LATEST);
  }

  private async named(actor: Actor, typed: string): Promise<Earlier> {
    const number = normalNumber(typed) ?? NO_NUMBER;
    // One statement whether it is hidden or missing: not even the time it takes tells which. A citizen names none that is not their own.
    const { sql, params } = actor.kind === 'staff' ? visibleTo(actor) : NOTHING;
    const [row] = await this.reader.sql<Earlier>(
      `SELECT c.id, c.petition_count AS "petitionCount" FROM cases c WHERE c.number = ? AND ${sql}`,
      [number, ...params],
    );
    if (!row) throw new BadRequest(UNKNOWN_CASE);
    return row;
  }
}

/** No case has it. */
const NO_NUMBER = '';
const NOTHING: Condition = { sql: 'FALSE', params: [] };

const UNKNOWN_CASE = refusal('input.unknown-case', '没有这个编号的诉求。', 'There is no case with this number.');
