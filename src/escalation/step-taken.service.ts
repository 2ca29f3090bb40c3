import { Injectable } from '@nestjs/common';
import { Case } from '../cases/entities/case.entity.js';
import { Suspension } from '../cases/entities/suspension.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { EndSuspensionService } from './end-suspension.service.js';
import { isInHandling, isRunning } from './suspension-rules.js';

/** What a step leaves behind for those who watch the time. */
@Injectable()
export class StepTakenService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly clocks: ClocksService,
    private readonly endings: EndSuspensionService,
  ) {}

  /** Looks at the case as it is now, whatever step the message told of; safe to run twice. */
  async follow(caseId: string): Promise<void> {
    const kase = await this.reader.findOne(Case, { id: caseId });
    if (!kase) return;
    if (!isInHandling(kase.state)) await this.endIdleSuspension(kase);
    if (kase.state === 'closed') await this.releaseSupervised(caseId);
  }

  /** Nothing stands still any more once the work is over. */
  private async endIdleSuspension({ id, districtCode }: Case): Promise<void> {
    const rows = await this.reader.find(Suspension, { caseId: id });
    if (rows.some(isRunning)) await this.endings.endRunning(id, districtCode);
  }

  /** A closed case no longer owes an answer to a letter of supervision; the round stays on record as unanswered. */
  private async releaseSupervised(caseId: string): Promise<void> {
    const open = await this.clocks.openOf(this.reader, caseId);
    if (!open.some(({ clock }) => clock === 'supervision')) return;
    await this.work.write(async (tx) => {
      const kase = await tx.lock(Case, { id: caseId });
      if (kase?.state === 'closed')
        await this.clocks.cancel(tx, caseId, 'supervision', kase.closedAt ?? kase.receivedAt, undefined, 'closed');
    });
  }
}
