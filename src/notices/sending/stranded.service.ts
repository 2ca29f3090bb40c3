import { Injectable } from '@nestjs/common';
import { CasesService } from '../../cases/cases.service.js';
import type { Staff } from '../../kernel/actor.js';
import { NotFound, Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { note } from '../../platform/audit/note.js';
import { anotherMessage } from './dispatch-rules.js';
import { Dispatch, STRANDED, type Handling } from './dispatch.entity.js';

/** Messages that did not arrive, or of which nobody knows, in a person's hands. */
@Injectable()
export class StrandedService {
  constructor(private readonly cases: CasesService) {}

  /** Records what was done about it, once; `send-again` makes another message of it. Throws NotFound, NotYourRole, Refused `dispatch.not-stranded`. */
  async handle(actor: Staff, caseId: string, dispatchId: string, handledAs: Handling): Promise<void> {
    await this.cases.act(actor, caseId, 'delivery', async ({ tx, at }) => {
      const dispatch = await tx.lock(Dispatch, { id: dispatchId, caseId });
      if (!dispatch) throw new NotFound();
      if (!STRANDED.includes(dispatch.state) || dispatch.handledAt !== null) throw new Refused(NOT_STRANDED);
      const again =
        handledAs === 'send-again'
          ? { state: 'waiting' as const, ...anotherMessage(dispatch), failedOn: [], repeats: 0, nextTryAt: at, settledAt: null }
          : { handledAt: at };
      await tx.update(Dispatch, { id: dispatchId }, { ...again, handledAs, handledById: actor.id });
      const refs = { dispatchId, handledAs };
      note(tx, {
        districtCode: actor.districtCode,
        at,
        actor,
        action: 'dispatch.handled',
        subject: { type: 'case', id: caseId },
        refs,
      });
    });
  }
}

const NOT_STRANDED = refusal(
  'dispatch.not-stranded',
  '该消息没有滞留，或已有人处理过；请刷新列表。',
  'This message is not stranded, or somebody has dealt with it; reload the list.',
);
