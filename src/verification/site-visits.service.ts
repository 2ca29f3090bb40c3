import { Injectable } from '@nestjs/common';
import { verifiersNow } from '../cases/case-facts.js';
import { CasesService } from '../cases/cases.service.js';
import { SiteVisit } from '../cases/entities/site-visit.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Reads } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { RepeatableRequest } from '../platform/http/idempotency-rules.js';
import { IdempotencyService } from '../platform/http/idempotency.service.js';
import type { SiteVisitDto } from './dto/site-visit.dto.js';
import { objectionToSiteVisit } from './site-visit-rules.js';
import { objectionToVerifying } from './verifying-rules.js';
import { maskedWords } from '../cases/masked-words.js';

const ROUTE = 'POST /api/cases/:id/site-visits';

@Injectable()
export class SiteVisitsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly vault: VaultService,
    private readonly idempotency: IdempotencyService,
    private readonly reader: Reader,
  ) {}

  /**
   * Records a visit, or why nobody went; either meets `verify`, a visit at its own time. The same key and body answer the same visit, also
   * once the case has gone on. Throws Refused with the reason and `idempotency.different-body`.
   */
  async record(actor: Staff, caseId: string, input: SiteVisitDto, key?: string): Promise<SiteVisit> {
    const request = key === undefined ? undefined : requestOf(actor, caseId, input, key);
    const known = request && (await this.idempotency.recall(this.reader, request));
    if (known) {
      await this.cases.read(actor, caseId);
      return visitOf(this.reader, caseId, known.resourceId);
    }
    return this.cases.act(actor, caseId, 'siteVisit', async (open) => {
      const { tx, file, at } = open;
      const id = newId();
      const kept = request && (await this.idempotency.remember(tx, request, { resourceId: id, status: 201 }, at));
      if (kept && kept.resourceId !== id) return visitOf(tx, caseId, kept.resourceId);
      const visitedAt = input.visitedAt ?? null;
      const byIds = [...new Set(input.byIds)];
      const objection =
        objectionToVerifying(file.kase) ??
        objectionToSiteVisit({
          visitedAt,
          reasonWithoutVisit: input.reasonWithoutVisit ?? null,
          byIds,
          verifierIds: new Set(verifiersNow(file).map((v) => v.staffId)),
          receivedAt: file.kase.receivedAt,
          now: at,
        });
      if (objection) throw new Refused(objection);
      const masked = async (text: string | undefined) => (text === undefined ? null : maskedWords(this.vault, tx, file, text));
      const visit: SiteVisit = {
        id,
        caseId,
        round: file.kase.round,
        visitedAt,
        reasonWithoutVisit: await masked(input.reasonWithoutVisit),
        byIds,
        place: await masked(input.place),
        spokenTo: await masked(input.spokenTo),
        documentsSeen: await masked(input.documentsSeen),
        notes: await masked(input.notes),
        recordedById: actor.id,
        recordedAt: at,
      };
      await tx.insert(SiteVisit, visit);
      file.siteVisits.push(visit);
      await this.clocks.meet(tx, caseId, 'verify', visitedAt ?? at);
      const isVisited = visitedAt !== null;
      await this.cases.record(open, 'siteVisit', actor, {
        particulars: { visitId: visit.id, isVisited, visitedAt },
        visibility: isVisited ? 'public' : 'internal',
      });
      return visit;
    });
  }
}

const visitOf = async (reads: Reads, caseId: string, id: string): Promise<SiteVisit> => {
  const visit = await reads.findOne(SiteVisit, { id, caseId });
  if (!visit) throw new NotFound();
  return visit;
};

const requestOf = (actor: Staff, caseId: string, input: SiteVisitDto, key: string): RepeatableRequest => ({
  districtCode: actor.districtCode,
  actorId: actor.id,
  route: ROUTE,
  key,
  body: { ...input, caseId },
});
