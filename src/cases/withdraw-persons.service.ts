import { Injectable } from '@nestjs/common';
import { findingsNow, verifiersNow } from './case-facts.js';
import type { OpenCase } from './open-case.js';
import type { Case } from './entities/case.entity.js';
import { Finding } from './entities/finding.entity.js';
import { NameVerifiersService } from './name-verifiers.service.js';

/** Fewer than two verifiers do not verify (startVerification's own guard). */
const PAIR = 2;

/** Takes verifiers off the case for a reason that touches their work: a conflict, or a case that was never their group's. */
@Injectable()
export class WithdrawPersonsService {
  constructor(private readonly verifiers: NameVerifiersService) {}

  /**
   * Releases this round's verifiers of whom `mustGo` holds. While verifying, their unapproved drafts no longer count, also those of
   * one who was released before, and with fewer than two left the case waits for fresh ones: the answer is what the case row must then say.
   */
  async withdraw(open: OpenCase, mustGo: (staffId: string) => boolean): Promise<Partial<Case>> {
    const { file } = open;
    const leaving = verifiersNow(file).filter((v) => mustGo(v.staffId));
    await this.verifiers.release(open, leaving);
    if (file.kase.state !== 'verifying') return {};
    await this.supersedeDrafts(open, mustGo);
    return leaving.length > 0 && verifiersNow(file).length < PAIR ? { needsReassignment: true } : {};
  }

  private async supersedeDrafts({ tx, file, at }: OpenCase, mustGo: (staffId: string) => boolean): Promise<void> {
    for (const draft of findingsNow(file).filter((f) => f.approvedAt === null && mustGo(f.authorId))) {
      await tx.update(Finding, { id: draft.id }, { supersededAt: at });
      draft.supersededAt = at;
    }
  }
}
