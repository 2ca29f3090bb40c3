import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Extension } from '../cases/entities/extension.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { ExtendableClock } from '../cases/vocabulary.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { ExtensionDto } from './dto/extension.dto.js';
import type { DecisionDto } from './dto/suspension.dto.js';
import { objectionToExtension } from './extension-request-rules.js';
import { objectionToDecision } from './suspension-rules.js';
import { maskedWords } from '../cases/masked-words.js';
import { VaultService } from '../identity/vault.service.js';

/** Extensions (延期): once per clock, at most 30 C, before it is due, by the head and not by the asker. R09. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly notices: NoticeDeskService,
    private readonly vault: VaultService,
  ) {}

  /** Throws Refused `clock.not-open`, `extension.once`, `extension.too-late`. */
  async ask(actor: Staff, caseId: string, input: ExtensionDto): Promise<Extension> {
    return this.cases.act(actor, caseId, 'extension', async (open) => {
      const { tx, file, at } = open;
      const clock = await this.clockOf(open, input.clock);
      const hasUndecided = file.extensions.some((e) => e.clock === input.clock && e.isGranted === null);
      const objection = objectionToExtension({ clock, hasUndecided, now: at });
      if (objection) throw new Refused(objection);
      const row: Extension = {
        id: newId(),
        caseId,
        ...input,
        reason: await maskedWords(this.vault, tx, file, input.reason),
        doneSoFar: await maskedWords(this.vault, tx, file, input.doneSoFar),
        askedById: actor.id,
        askedAt: at,
        isGranted: null,
        decidedById: null,
        decidedAt: null,
      };
      await tx.insert(Extension, row);
      file.extensions.push(row);
      const particulars = { extensionId: row.id, clock: input.clock, days: input.days };
      await this.cases.record(open, 'extension', actor, { particulars });
      return row;
    });
  }

  /** The head's word; granted only while the clock still runs. Throws NotFound, Refused. */
  async decide(actor: Staff, caseId: string, extensionId: string, { isGranted }: DecisionDto): Promise<Extension> {
    return this.cases.act(actor, caseId, 'extensionDecision', async (open) => {
      const { tx, file, at } = open;
      const row = file.extensions.find(({ id }) => id === extensionId);
      if (!row) throw new NotFound();
      const clock = await this.clockOf(open, row.clock);
      const objection =
        objectionToDecision({ askedById: row.askedById, deciderId: actor.id, isDecided: row.isGranted !== null }) ??
        (isGranted ? objectionToExtension({ clock, hasUndecided: false, now: at }) : undefined);
      if (objection) throw new Refused(objection);
      const patch = { isGranted, decidedById: actor.id, decidedAt: at };
      await tx.update(Extension, { id: row.id }, patch);
      Object.assign(row, patch);
      const dueAt = isGranted ? (await this.clocks.extend(tx, caseId, row.clock, { days: row.days }, at)).dueAt : null;
      if (dueAt)
        await this.notices.issue(tx, file.kase, 'EXTENSION', at, { subjectId: row.id, particulars: { newDueAt: dueAt } });
      await this.cases.record(open, 'extensionDecision', actor, {
        particulars: { extensionId, clock: row.clock, days: row.days, isGranted, dueAt },
        visibility: isGranted ? 'public' : 'internal',
      });
      return row;
    });
  }

  private async clockOf({ tx, file }: OpenCase, name: ExtendableClock): Promise<ClockRow | undefined> {
    return (await this.clocks.openOf(tx, file.kase.id)).find(({ clock }) => clock === name);
  }
}
