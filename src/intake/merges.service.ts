import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import type { Case } from '../cases/entities/case.entity.js';
import { Exclusion } from '../cases/entities/exclusion.entity.js';
import { Recusal } from '../cases/entities/recusal.entity.js';
import { keepOutOfChildren } from '../cases/keep-out-of-children.js';
import type { CaseView } from '../cases/present-case.js';
import { ShutOutService } from '../cases/shut-out.service.js';
import { VacateSeatsService } from '../cases/vacate-seats.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, StepRefused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Tx } from '../platform/database/tx.js';
import { writeNote } from './case-note.js';
import type { MergeDto } from './dto/steps.dto.js';
import { joinedConflicts } from './joined-conflicts.js';
import { objectionToMerge } from './merge-rules.js';

/** Several complaints on one matter are handled as one (并案); each complainant still gets an own reply. */
@Injectable()
export class MergesService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly clocks: ClocksService,
    private readonly vault: VaultService,
    private readonly seats: VacateSeatsService,
    private readonly shutOuts: ShutOutService,
  ) {}

  /**
   * The step `merge` of the child. The parent takes the earliest receipt and, of each legal clock, the earliest start. Throws
   * NotFound, NotYourRole, BadRequest `input.unknown-case`, StepRefused `merge.…`, CaseChanged.
   */
  async merge(actor: Staff, caseId: string, { parentId, reason, version }: MergeDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'merge',
      async (open) => {
        const { tx, file, at } = open;
        const parent = parentId === caseId ? file : await this.parent(tx, actor, parentId);
        const objection = objectionToMerge({ child: file.kase, parent: parent.kase });
        if (objection) throw new StepRefused(objection);
        await this.clocks.takeEarliestStart(tx, parentId, caseId, at);
        const receivedAt = file.kase.receivedAt < parent.kase.receivedAt ? file.kase.receivedAt : parent.kase.receivedAt;
        const particulars = { kind: 'merged', otherCaseId: caseId, number: file.kase.number };
        const seats = await this.shutOut({ tx, file: parent, at }, file);
        await this.cases.record({ tx, file: parent, at }, 'link', actor, { particulars, patch: { ...seats, receivedAt } });
        const note = await writeNote(open, this.vault, actor, 'internal', reason);
        await this.cases.takeStep(open, 'merge', actor, {
          particulars: { parentId, noteId: note.id },
          notice: { particulars: { parentNumber: parent.kase.number } },
          patch: { parentId },
        });
      },
      version,
    );
    return this.views.viewAfter(actor, caseId);
  }

  /** Who is accused in the child, or was recused there, does not handle the matter through its parent either (R22), nor read of the parent in the child. */
  private async shutOut(parent: OpenCase, child: CaseFile): Promise<Partial<Case>> {
    const { tx, file, at } = parent;
    await keepOutOfChildren(tx, [child.kase.id], standing(file.exclusions), at);
    const { exclusions, recusals } = joinedConflicts(child, file, newId, at);
    if (exclusions.length === 0) return {};
    tx.append(Exclusion, exclusions);
    if (recusals.length > 0) tx.append(Recusal, recusals);
    file.exclusions.push(...exclusions);
    file.recusals.push(...recusals);
    await this.shutOuts.startClocks(tx, file, recusals, at);
    const others = file.children.map(({ id }) => id).filter((id) => id !== child.kase.id);
    await keepOutOfChildren(tx, others, exclusions, at);
    return this.seats.vacate(parent, 'excluded');
  }

  private async parent(tx: Tx, actor: Staff, parentId: string): Promise<CaseFile> {
    try {
      await this.cases.visible(tx, actor, parentId);
    } catch (error) {
      if (error instanceof NotFound) throw new BadRequest(UNKNOWN_PARENT);
      throw error;
    }
    return this.cases.lock(tx, parentId);
  }
}

const standing = (exclusions: readonly Exclusion[]): Exclusion[] => exclusions.filter(({ liftedAt }) => liftedAt === null);

const UNKNOWN_PARENT = refusal('input.unknown-case', '没有可以并入的这个件。', 'There is no such case to merge into.');
