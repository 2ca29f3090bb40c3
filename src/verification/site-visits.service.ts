import { Injectable } from '@nestjs/common';
import { verifiersNow } from '../cases/case-facts.js';
import { CasesService } from '../cases/cases.service.js';
import { SiteVisit } from '../cases/entities/site-visit.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { SiteVisitDto } from './dto/site-visit.dto.js';
import { objectionToSiteVisit } from './site-visit-rules.js';
import { objectionToVerifying } from './verifying-rules.js';
import { maskedWords } from '../cases/masked-words.js';

@Injectable()
export class SiteVisitsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly vault: VaultService,
  ) {}

  /** Records a visit, or why nobody went; either meets `verify`, a visit at its own time. Throws Refused with the reason. */
  record(actor: Staff, caseId: string, input: SiteVisitDto): Promise<SiteVisit> {
    return this.cases.act(actor, caseId, 'siteVisit', async (open) => {
      const { tx, file, at } = open;
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
        id: newId(),
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
