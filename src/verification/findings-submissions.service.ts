import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { findingsNow, ownAllegations } from '../cases/case-facts.js';
import { CasesService } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import { FindingsSubmission } from '../cases/entities/findings-submission.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { FindingsSubmissionDto } from './dto/finding.dto.js';
import { objectionToSubmission } from './finding-rules.js';
import { objectionToVerifying } from './verifying-rules.js';
import { maskedWords } from '../cases/masked-words.js';

@Injectable()
export class FindingsSubmissionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly vault: VaultService,
  ) {}

  /** A verifier hands the set of findings to the leader: the clock of the correction order starts. Throws Refused with the reason. */
  submit(actor: Staff, caseId: string, { comment }: FindingsSubmissionDto): Promise<FindingsSubmission> {
    return this.cases.act(actor, caseId, 'findingsSubmission', async (open) => {
      const { tx, file, at } = open;
      const objection =
        objectionToVerifying(file.kase) ??
        objectionToSubmission({ openPoints: openPoints(file), isUnchanged: isUnchanged(file) });
      if (objection) throw new Refused(objection);
      const submission: FindingsSubmission = {
        id: newId(),
        caseId,
        round: file.kase.round,
        submittedById: actor.id,
        submittedAt: at,
        comment: comment === undefined ? null : await maskedWords(this.vault, tx, file, comment),
      };
      await tx.insert(FindingsSubmission, submission);
      file.submissions.push(submission);
      await this.clocks.start(tx, 'order_correction', await this.contexts.of(file.kase, at, file.suspensions), { from: at });
      await this.cases.record(open, 'findingsSubmission', actor, { particulars: { submissionId: submission.id } });
      return submission;
    });
  }
}

const openPoints = (file: CaseFile): number[] => {
  const found = new Set(findingsNow(file).map((f) => f.allegationId));
  return ownAllegations(file)
    .filter((a) => !found.has(a.id))
    .map((a) => a.ordinal);
};

const isUnchanged = (file: CaseFile): boolean => {
  const last = file.submissions.filter((s) => s.round === file.kase.round).at(-1);
  return last !== undefined && findingsNow(file).every((f) => f.draftedAt <= last.submittedAt);
};
