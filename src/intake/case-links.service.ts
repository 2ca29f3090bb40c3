import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { CaseLink } from '../cases/entities/case-link.entity.js';
import { objectionToActor } from '../cases/permissions/may.js';
import { tookAtPollingDesk } from '../cases/permissions/reading.js';
import { visibleTo } from '../cases/permissions/visibility.js';
import { actorId, type Actor, type Staff } from '../kernel/actor.js';
import { BadRequest, NotYourRole, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { among } from '../platform/database/lists.js';
import type { Reads } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { LinkDto, LinkedCaseDto } from './dto/link.dto.js';

/** Two complaints that look alike: the desk links them or keeps them separate, and either stands on record. */
@Injectable()
export class CaseLinksService {
  constructor(
    private readonly cases: CasesService,
    private readonly reader: Reader,
  ) {}

  /** Throws NotFound, NotYourRole, BadRequest `input.unknown-case`, Refused `link.…`. */
  async link(actor: Staff, caseId: string, decision: LinkDto): Promise<LinkedCaseDto[]> {
    await this.cases.act(actor, caseId, 'link', async (open) => {
      const { tx } = open;
      await this.insistOnVisible(tx, actor, [decision]);
      const known = await tx.find(CaseLink, { caseId, otherCaseId: decision.caseId, kind: decision.decision });
      if (known.length > 0) throw new Refused(KNOWN);
      if (decision.caseId === caseId) throw new Refused(ITSELF);
      await this.write(open, actor, [decision]);
    });
    return this.of(actor, caseId);
  }

  /** Cases that a registration names have to be there for whoever registers. Throws BadRequest `input.unknown-case`. */
  async insistOnVisible(reads: Reads, actor: Actor, decisions: readonly LinkDto[]): Promise<void> {
    if (decisions.length === 0) return;
    const ids = [...new Set(decisions.map(({ caseId }) => caseId))];
    if (actor.kind !== 'staff') throw new BadRequest(UNKNOWN_CASE);
    const [inList, list] = among(reads, ids);
    const { sql, params } = visibleTo(actor);
    const rows = await reads.sql(`SELECT c.id FROM cases c WHERE c.id ${inList} AND ${sql}`, [list, ...params]);
    if (rows.length < ids.length) throw new BadRequest(UNKNOWN_CASE);
  }

  /**
   * Puts each decision and its event on the open file; the last word on a case counts. The version stays, so that it does not tell of a case
   * that its reader must not know. Throws NotYourRole.
   */
  async write(open: OpenCase, actor: Actor, decisions: readonly LinkDto[]): Promise<void> {
    const { tx, file, at } = open;
    const notYours = decisions.length > 0 && objectionToActor('link', actor, file);
    if (notYours) throw new NotYourRole(notYours);
    const { id: caseId } = file.kase;
    for (const [otherCaseId, kind] of new Map(decisions.map(({ caseId: other, decision }) => [other, decision]))) {
      await tx.insert(CaseLink, { id: newId(), caseId, otherCaseId, kind, byId: actorId(actor), at });
      await this.cases.record(open, 'link', actor, { particulars: { kind, otherCaseId }, keepsVersion: true });
    }
  }

  /** What a case is linked with, from either side, as far as the reader may know of it. Throws NotFound, NotYourRole. */
  async of(actor: Staff, caseId: string): Promise<LinkedCaseDto[]> {
    const file = await this.cases.read(actor, caseId);
    const notYours = objectionToActor('links', actor, file);
    if (notYours) throw new NotYourRole(notYours);
    const { sql, params } = visibleTo(actor);
    const rows = await this.reader.sql<LinkedCaseDto & { receivedById: string }>(
      `SELECT c.id AS id, c.number AS number, c.state AS state, c.received_at AS "receivedAt", c.received_by_id AS "receivedById",
         l.kind AS kind, l.at AS "linkedAt", l.by_id AS "linkedById"
       FROM case_links l JOIN cases c ON c.id = CASE WHEN l.case_id = ? THEN l.other_case_id ELSE l.case_id END
       WHERE (l.case_id = ? OR l.other_case_id = ?) AND ${sql} ORDER BY l.at, l.id`,
      [caseId, caseId, caseId, ...params],
    );
    const mayKnow = ({ kind, receivedById }: (typeof rows)[number]): boolean =>
      kind !== 'repeat' || !(tookAtPollingDesk(actor, file.kase) || tookAtPollingDesk(actor, { receivedById }));
    return rows.filter(mayKnow).map(({ receivedById: _receivedById, ...row }) => row);
  }
}

const UNKNOWN_CASE = refusal('input.unknown-case', '没有这个编号的诉求。', 'There is no case with this number.');
const KNOWN = refusal('link.known', '这两件已经这样登记过。', 'The two are on record so already.');
const ITSELF = refusal('link.itself', '不能与自身关联。', 'A case cannot be linked with itself.');
