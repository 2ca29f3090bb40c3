import { Inject, Injectable } from '@nestjs/common';
import { appendSystemEvents, lastEvents } from '../cases/append-system-events.js';
import { CasesService } from '../cases/cases.service.js';
import { Case } from '../cases/entities/case.entity.js';
import { Escalation } from '../cases/entities/escalation.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { readBack } from '../cases/permissions/reading.js';
import { visibleTo } from '../cases/permissions/visibility.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/time.js';
import { isFor } from '../people/office-acts.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { objectionToAcknowledgement } from './acknowledgement-rules.js';
import { Alert } from './alert.entity.js';
import { particularsOf } from './fire-plan.js';

export type Acknowledgement = Pick<Escalation, 'id' | 'acknowledgedAt' | 'acknowledgedById' | 'ackNote'>;

/** A receiver's word that it has arrived; it stops the way up. */
@Injectable()
export class AcknowledgementsService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Any of its receivers, once; an alarm of the duty screen also whoever reads it there. Throws NotFound to everybody else, Refused
   * `escalation.acknowledged`, `escalation.note-missing`.
   */
  async acknowledge(actor: Staff, escalationId: string, note: string | undefined): Promise<Acknowledgement> {
    const caseId = await this.addressed(actor, escalationId);
    return this.work.write(async (tx) => {
      const kase = await tx.lock(Case, { id: caseId });
      // Shut out between the look and the lock: as if it had been so before.
      await this.cases.visible(tx, actor, caseId);
      const escalation = await tx.lock(Escalation, { id: escalationId });
      if (!kase || !escalation) throw new NotFound();
      const objection = objectionToAcknowledgement({ ...escalation, note });
      if (objection) throw new Refused(objection);
      const at = this.now();
      const ackNote = note === undefined ? null : await this.masked(tx, kase, note);
      const patch = { acknowledgedAt: at, acknowledgedById: actor.id, ackNote };
      await tx.update(Escalation, { id: escalationId, acknowledgedAt: null }, patch);
      await tx.update(Alert, { escalationId, staffId: actor.id, readAt: null }, { readAt: at });
      appendSystemEvents(tx, at, await lastEvents(tx, [caseId]), [
        {
          caseId,
          kind: 'rungAcknowledged',
          visibility: 'internal',
          particulars: particularsOf(escalation, []),
          by: { id: actor.id, name: actor.name },
        },
      ]);
      return readBack(actor, { id: escalationId, ...patch }, 'ackNote');
    });
  }

  /** Without the complainant of the case and of those that were merged into it. */
  private async masked(tx: Tx, kase: Case, note: string): Promise<string> {
    const children = await tx.find(Case, { parentId: kase.id, outcome: 'merged' }, { id: 'ASC' });
    return maskedWords(this.vault, tx, { kase, children }, note);
  }

  /** Its case, if it was this person's to acknowledge and the case is still theirs to see: one statement, whatever speaks against it. */
  private async addressed(actor: Staff, escalationId: string): Promise<string> {
    const visible = visibleTo(actor);
    const [row] = await this.reader.sql<{ caseId: string }>(
      `SELECT e.case_id AS "caseId" FROM escalations e JOIN cases c ON c.id = e.case_id
       WHERE e.id = ? AND ((? AND (e.undelivered OR e.alarmed_at IS NOT NULL))
         OR EXISTS (SELECT 1 FROM alerts a WHERE a.escalation_id = e.id AND a.staff_id = ?)) AND ${visible.sql}`,
      [escalationId, isFor('takeAlarms', actor.role), actor.id, ...visible.params],
    );
    if (!row) throw new NotFound();
    return row.caseId;
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}
