import { Injectable } from '@nestjs/common';
import { addNote } from '../cases/add-note.js';
import type { CaseFile } from '../cases/case-file.js';
import { ownAllegations } from '../cases/case-facts.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService } from '../cases/cases.service.js';
import { RaiseAlertsService } from '../cases/raise-alerts.service.js';
import type { CaseView } from '../cases/present-case.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { StepRefused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Group } from '../people/group.js';
import type { AcceptDto } from './dto/accept.dto.js';
import { SeatsService } from '../cases/seats.service.js';
import { maskedWords } from '../cases/masked-words.js';

const NO_FREE_GROUP = refusal(
  'accept.no-free-group',
  '区内各指导组均须回避，请转送上级机关。',
  'Every guidance group of the district is in conflict; transfer the case to the city body.',
);

@Injectable()
export class AcceptService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly seats: SeatsService,
    private readonly vault: VaultService,
    private readonly alerts: RaiseAlertsService,
  ) {}

  /**
   * Accepts the case and gives it to its handlers: the town's guidance group leads unless it is in conflict, the town leadership group
   * co-handles unless it or its member is accused. Throws StepRefused `accept.no-free-group` when nobody may lead, CaseChanged.
   */
  async accept(actor: Staff, caseId: string, input: AcceptDto): Promise<CaseView> {
    const act = this.cases.act(
      actor,
      caseId,
      'accept',
      async (open) => {
        const { tx, file } = open;
        const proposal = await this.seats.proposal(file);
        const lead = input.leadGroupId === undefined ? proposal.lead : await this.seats.freeLead(file, input.leadGroupId);
        if (!lead) throw new StepRefused(NO_FREE_GROUP);
        const coHandler = proposal.coHandler;
        await this.seats.seat(open, 'lead', lead.id);
        if (coHandler) await this.seats.seat(open, 'co_handler', coHandler.id);
        if (input.comment !== undefined)
          await addNote(open, actor, 'internal', await maskedWords(this.vault, tx, file, input.comment));
        await this.cases.takeStep(open, 'accept', actor, {
          particulars: { leadGroupId: lead.id, coHandlerGroupId: coHandler?.id ?? null },
          notice: { particulars: acceptanceOf(file, lead, coHandler) },
        });
        await this.alerts.ofAccepted(tx, file);
      },
      input.version,
    );
    await act;
    return this.views.viewAfter(actor, caseId);
  }
}

/** What the 受理告知书 must carry (model §4.12): received when, accepted point by point, who handles it. */
const acceptanceOf = (file: CaseFile, lead: Group, coHandler: Group | undefined): Record<string, unknown> => ({
  receivedAt: file.kase.receivedAt,
  points: ownAllegations(file).map(({ ordinal, code }) => ({ ordinal, code })),
  lead: lead.name,
  coHandler: coHandler?.name ?? null,
});
