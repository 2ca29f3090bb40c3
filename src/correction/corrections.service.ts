import { Injectable } from '@nestjs/common';
import { addNote } from '../cases/add-note.js';
import { coHandlerOf, wordsOnCorrection } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService } from '../cases/cases.service.js';
import { Assignment } from '../cases/entities/assignment.entity.js';
import { Concurrence } from '../cases/entities/concurrence.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { readBack } from '../cases/permissions/reading.js';
import type { CaseView } from '../cases/present-case.js';
import type { ConcurrenceSubject } from '../cases/vocabulary.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotYourRole, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { maySpeak, objectionToConcurrence } from './concurrence-rules.js';
import type { ConcurrenceDto } from './dto/concurrence.dto.js';
import type { FinishCorrectionDto } from './dto/finish-correction.dto.js';

const isAsked = (file: CaseFile, subject: ConcurrenceSubject): boolean => {
  const ofThisRound = file.concurrences.filter((c) => c.round === file.kase.round && c.subject === subject);
  return (subject === 'correction' ? wordsOnCorrection(file) : ofThisRound).at(-1)?.stance === 'asked';
};

/** The words of other offices on a correction, and its end. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly vault: VaultService,
  ) {}

  /** Puts a word, or the request for it, on record. Throws NotYourRole, Refused `concurrence.…`. */
  speak(actor: Staff, caseId: string, { subject, stance, text }: ConcurrenceDto): Promise<Concurrence> {
    return this.cases.act(actor, caseId, 'concurrence', async (open) => {
      const { tx, file, at } = open;
      if (!maySpeak(actor.role, subject, stance)) throw new NotYourRole();
      const objection = objectionToConcurrence({
        state: file.kase.state,
        subject,
        stance,
        hasText: text !== undefined,
        hasCoHandler: coHandlerOf(file) !== undefined,
        isAsked: isAsked(file, subject),
      });
      if (objection) throw new Refused(objection);
      const row: Concurrence = {
        id: newId(),
        caseId,
        round: file.kase.round,
        subject,
        stance,
        groupId: actor.groupId,
        byId: actor.id,
        at,
        text: text === undefined ? null : await maskedWords(this.vault, tx, file, text),
      };
      await tx.insert(Concurrence, row);
      file.concurrences.push(row);
      await this.cases.record(open, 'concurrence', actor, { particulars: { concurrenceId: row.id, subject, stance } });
      return readBack(actor, row, 'text');
    });
  }

  /** Ends the correction; the town group's obligation is done. Throws StepRefused with the guard's reason, CaseChanged on a race. */
  async finish(actor: Staff, caseId: string, input: FinishCorrectionDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'finishCorrection',
      async (open) => {
        const town = coHandlerOf(open.file);
        if (town && town.doneAt === null) {
          await open.tx.update(Assignment, { id: town.id }, { doneAt: open.at });
          town.doneAt = open.at;
        }
        if (input.comment !== undefined) {
          await addNote(open, actor, 'internal', await maskedWords(this.vault, open.tx, open.file, input.comment));
        }
        await this.cases.takeStep(open, 'finishCorrection', actor);
      },
      input.version,
    );
    return this.views.viewAfter(actor, caseId);
  }
}
