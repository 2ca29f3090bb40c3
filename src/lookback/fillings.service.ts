import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { LookBack } from '../cases/entities/look-back.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { isShutOut } from '../cases/order-rules.js';
import { RerunLookBacks } from '../cases/rerun-look-back.js';
import type { CaseFile } from '../cases/case-file.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, NotYourRole, Refused } from '../kernel/errors.js';
import { isFor } from '../people/office-acts.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FillingDto } from './dto/filling.dto.js';
import { failedItems, isRerunRejected, objectionToFilling, type FillingFacts } from './filling-rules.js';
import { LookBackCases, type OpenedCase } from './look-back-cases.js';
import { LookBackListService, presentLookBack, type LookBackView } from './look-back-list.service.js';

export type Filling = LookBackView & { openedCases: OpenedCase[] };

const itemsOf = (input: FillingDto): FillingFacts['items'] => ({
  procedure: { result: input.procedure, note: input.procedureNote ?? null },
  archive: { result: input.archive, note: input.archiveNote ?? null },
  publicVoice: { result: input.publicVoice, note: input.publicVoiceNote ?? null },
});

type Words = Pick<LookBack, 'procedureNote' | 'archiveNote' | 'publicVoiceNote' | 'sample' | 'evidence'>;

/** All that was written into the form, without the complainant of the case that ordered the re-run. */
const wordsOf = async (input: FillingDto, masked: (text: string) => Promise<string>): Promise<Words> => {
  const note = async (text: string | undefined): Promise<string | null> => (text === undefined ? null : masked(text));
  const voices = (input.sample ?? []).map(async ({ who, words }) => ({ who, words: await masked(words) }));
  return {
    procedureNote: await note(input.procedureNote),
    archiveNote: await note(input.archiveNote),
    publicVoiceNote: await note(input.publicVoiceNote),
    sample: await Promise.all(voices),
    evidence: await Promise.all((input.evidence ?? []).map(masked)),
  };
};

/** The town's own answer to a look-back, and what follows from it. */
@Injectable()
export class FillingsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesService,
    private readonly list: LookBackListService,
    private readonly findings: LookBackCases,
    private readonly reruns: RerunLookBacks,
    private readonly vault: VaultService,
  ) {}

  /**
   * Fills the three items, once. Each failed one opens a LOOKBACK case; a re-run that failed ① or ② goes back to be done again.
   * Throws NotFound, NotYourRole, Refused `look-back.…`.
   */
  async fill(actor: Staff, id: string, input: FillingDto): Promise<Filling> {
    const seen = await this.list.visible(actor, id);
    return this.work.write(async (tx) => {
      // The ordering case is locked first, as by everything else that writes to both.
      const ordering = seen.orderingCaseId === null ? undefined : await this.cases.lock(tx, seen.orderingCaseId);
      const lookBack = await tx.lock(LookBack, { id });
      if (!lookBack) throw new NotFound();
      if (!mayFill(actor, lookBack, ordering)) throw new NotYourRole();
      const items = itemsOf(input);
      const sample = input.sample ?? [];
      const facts = { items, sample, isRerun: lookBack.actionId !== null, isFilled: lookBack.filledAt !== null };
      const objection = objectionToFilling(facts);
      if (objection) throw new Refused(objection);
      const at = this.cases.now();
      const masked = (text: string): Promise<string> =>
        ordering ? maskedWords(this.vault, tx, ordering, text) : Promise.resolve(text);
      const patch: Partial<LookBack> = {
        procedure: items.procedure.result,
        archive: items.archive.result,
        publicVoice: items.publicVoice.result,
        ...(await wordsOf(input, masked)),
        filledById: actor.id,
        filledAt: at,
      };
      await tx.update(LookBack, { id }, patch);
      Object.assign(lookBack, patch);
      const openedCases = await this.findings.open(tx, lookBack, failedItems(items), ordering, at);
      if (ordering && isRerunRejected(items)) await this.reruns.sendRerunBack({ tx, file: ordering, at }, lookBack, actor);
      return { ...presentLookBack(lookBack, actor, at), openedCases };
    });
  }
}

/** The group that has to do it; where that group was excluded from the ordering case since, the district office steps in. */
const mayFill = (actor: Staff, { groupId }: LookBack, ordering: CaseFile | undefined): boolean => {
  const isOrphaned = ordering !== undefined && isShutOut(ordering, { groupId });
  return isFor('fillLookBacks', actor.role) && (actor.groupId === groupId || (isOrphaned && actor.role === 'district_office'));
};
