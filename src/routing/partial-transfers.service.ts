import { Injectable } from '@nestjs/common';
import { findingsNow, ownAllegations } from '../cases/case-facts.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Allegation } from '../cases/entities/allegation.entity.js';
import { Finding } from '../cases/entities/finding.entity.js';
import { PartialTransfer } from '../cases/entities/partial-transfer.entity.js';
import { HANDLED_STATES } from '../cases/handled-states.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { UNKNOWN_ALLEGATION } from '../cases/unknown-ids.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { PartialTransferDto } from './dto/partial-transfer.dto.js';
import { objectionToPartialTransfer } from './transfer-rules.js';
import { maskedWords } from '../cases/masked-words.js';

/** One allegation goes to discipline or police, the rest of the case stays (R23). */
@Injectable()
export class PartialTransfersService {
  constructor(
    private readonly cases: CasesService,
    private readonly notices: NoticeDeskService,
    private readonly vault: VaultService,
  ) {}

  /** Throws BadRequest for an unknown allegation, Refused with the reason. */
  transfer(actor: Staff, caseId: string, input: PartialTransferDto): Promise<PartialTransfer> {
    return this.cases.act(actor, caseId, 'partialTransfer', async (open) => {
      const { tx, file, at } = open;
      const allegation = file.allegations.find((a) => a.id === input.allegationId);
      if (!allegation) throw new BadRequest(UNKNOWN_ALLEGATION);
      const objection = objectionToPartialTransfer({
        isBeforeReply: file.kase.state === 'registered' || HANDLED_STATES.includes(file.kase.state),
        isTransferredAlready: allegation.transferredAt !== null,
        remaining: ownAllegations(file).filter((a) => a.id !== allegation.id).length,
      });
      if (objection) throw new Refused(objection);
      const { allegationId } = input;
      const body = await maskedWords(this.vault, tx, file, input.body);
      const basis = await maskedWords(this.vault, tx, file, input.basis);
      const row: PartialTransfer = { id: newId(), caseId, allegationId, body, basis, byId: actor.id, at };
      await tx.insert(PartialTransfer, row);
      file.partialTransfers.push(row);
      await tx.update(Allegation, { id: allegationId }, { transferredAt: at });
      allegation.transferredAt = at;
      await supersedeDrafts(open, allegationId);
      await this.issueNotices(open, row);
      await this.cases.record(open, 'partialTransfer', actor, { particulars: { transferId: row.id, allegationId, body } });
      return row;
    });
  }

  /**
   * The letter to the body, and word to the complainant where it went (R04). Before acceptance the complainant's word waits for the
   * decision on the rest: a served transfer notice would meet the 15 C clock of the whole case.
   */
  private async issueNotices({ tx, file, at }: OpenCase, { id, allegationId, body, basis }: PartialTransfer): Promise<void> {
    const ordinal = file.allegations.find((a) => a.id === allegationId)?.ordinal ?? null;
    const letter = { body, kind: 'forward', basis, ordinal, confidentiality: file.kase.confidentiality };
    await this.notices.issue(tx, file.kase, 'TRANSFER_LETTER', at, {
      subjectId: id,
      recipient: 'other_body',
      particulars: letter,
    });
    if (file.kase.acceptedAt === null) return;
    await this.notices.issue(tx, file.kase, 'TRANSFER_NOTICE', at, { subjectId: id, particulars: { body, ordinal, sentAt: at } });
  }
}

/** What is the other body's to find is no longer ours to approve. */
const supersedeDrafts = async ({ tx, file, at }: OpenCase, allegationId: string): Promise<void> => {
  for (const draft of findingsNow(file).filter((f) => f.allegationId === allegationId && f.approvedAt === null)) {
    await tx.update(Finding, { id: draft.id }, { supersededAt: at });
    draft.supersededAt = at;
  }
};
