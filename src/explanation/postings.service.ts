import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Explanation } from '../cases/entities/explanation.entity.js';
import { UNKNOWN_EVIDENCE } from '../cases/unknown-ids.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { dayOf } from '../kernel/time.js';
import { MaskingService } from './masking.service.js';
import type { PostingDto } from './dto/posting.dto.js';
import { isForThePublic, objectionToPosting } from './explanation-rules.js';

/** What hangs on a wall, after it was printed from the explanation: from–to, with the photograph that shows it. */
@Injectable()
export class PostingsService {
  constructor(
    private readonly cases: CasesService,
    private readonly evidence: EvidenceService,
    private readonly masking: MaskingService,
  ) {}

  /** Once for each public explanation. Throws NotFound, BadRequest for evidence of another case, Refused with the reason. */
  record(actor: Staff, caseId: string, explanationId: string, input: PostingDto): Promise<Explanation> {
    return this.cases.act(actor, caseId, 'posting', async (open) => {
      const { tx, file, at } = open;
      const told = file.explanations.find(({ id }) => id === explanationId);
      if (!told || !isForThePublic(told.audiences)) throw new NotFound();
      const { postedFrom, photoEvidenceId } = input;
      const postedTo = input.postedTo ?? null;
      const isRecorded = told.photoEvidenceId !== null;
      const objection = objectionToPosting({ isRecorded, postedFrom, postedTo, heldOn: told.heldOn, today: dayOf(at) });
      if (objection) throw new Refused(objection);
      await this.insistOnPhoto(open, photoEvidenceId);
      const place = await this.masking.maskedOrNull(tx, file, input.place ?? told.place ?? undefined);
      const posted = { postedFrom, postedTo, place, photoEvidenceId };
      await tx.update(Explanation, { id: told.id }, posted);
      Object.assign(told, posted);
      await this.cases.record(open, 'posting', actor, {
        particulars: { explanationId, postedFrom, postedTo, photoEvidenceId },
        visibility: 'public',
      });
      return told;
    });
  }

  private async insistOnPhoto({ tx, file }: OpenCase, photoEvidenceId: string): Promise<void> {
    const items = await this.evidence.list(tx, file.kase.id);
    if (!items.some(({ id }) => id === photoEvidenceId)) throw new BadRequest(UNKNOWN_EVIDENCE);
  }
}
