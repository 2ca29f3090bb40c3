import { Injectable } from '@nestjs/common';
import type { OpenCase } from '../cases/cases.service.js';
import { Allegation } from '../cases/entities/allegation.entity.js';
import type { Case } from '../cases/entities/case.entity.js';
import { Note } from '../cases/entities/note.entity.js';
import { RegisterCaseService } from '../cases/register-case.service.js';
import { UNKNOWN_ALLEGATION } from '../cases/unknown-ids.js';
import type { NoteKind } from '../cases/vocabulary.js';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { BadRequest } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { personOf } from './complainant-person.js';
import type { SupplementDto } from './dto/supplement.dto.js';
import { noteText, rewriteTexts } from './re-masking.js';
import { allegationTexts, maskedAllegation, textsIn, type Texts } from './verbatim-texts.js';
import { maskTypedBefore } from './typed-before.js';

/** The words of a supplement: verbatim into the vault, masked into the case. */
@Injectable()
export class SupplementTextsService {
  constructor(
    private readonly vault: VaultService,
    private readonly registrar: RegisterCaseService,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /** Writes further points and the note, and all earlier texts anew; answers the columns of the case row. */
  async writeTexts(open: OpenCase, actor: Actor, input: SupplementDto): Promise<Partial<Case>> {
    const { tx, file, at } = open;
    const { id: caseId } = file.kase;
    const added = input.allegations ?? [];
    const first = 1 + Math.max(0, ...file.allegations.map(({ ordinal }) => ordinal));
    const noteId = newId();
    const texts: Texts = {
      ...textsIn('remedySought', input.remedySought),
      ...Object.assign({}, ...added.map((told, i) => allegationTexts(first + i, told))),
      ...(input.text === undefined ? {} : { [noteText(noteId)]: input.text }),
    };
    const { person, channelPrivate } = personOf(input.complainant ?? {}, {});
    const isForVault = [texts, person, channelPrivate].some((part) => Object.keys(part).length > 0);
    if (!isForVault) return {};
    const masked = await this.vault.amend(tx, caseId, { person, texts, channelPrivate });
    const patch = { ...(await rewriteTexts(open, masked)), ...(await this.maskedBefore(open, person)) };
    const rows = added.map(({ code, ...told }, i) => ({
      ...maskedAllegation(first + i, told, masked.texts),
      code: code ?? null,
    }));
    file.allegations.push(...(await this.registrar.addAllegations(tx, caseId, rows, first)));
    if (input.text !== undefined) {
      const kind: NoteKind = actor.kind === 'citizen' ? 'citizen_information' : 'supplement';
      const words = masked.texts[noteText(noteId)] ?? '';
      const note: Note = { id: noteId, caseId, kind, text: words, byId: actorId(actor), at, newDate: null };
      await tx.insert(Note, note);
      file.notes.push(note);
    }
    return patch;
  }

  private async maskedBefore(open: OpenCase, person: object): Promise<Partial<Case>> {
    return Object.keys(person).length > 0 ? maskTypedBefore(open, this.vault) : {};
  }

  /** Throws BadRequest `input.unknown-allegation`. */
  async writeCodes({ tx, file }: OpenCase, { allegationCodes = [] }: SupplementDto): Promise<void> {
    for (const { allegationId, code } of allegationCodes) {
      const allegation = file.allegations.find(({ id }) => id === allegationId);
      if (!allegation) throw new BadRequest(UNKNOWN_ALLEGATION);
      const coded = { code, severity: this.taxonomy.severityOf(code) };
      await tx.update(Allegation, { id: allegationId }, coded);
      Object.assign(allegation, coded);
    }
  }
}
