import type { OpenCase } from '../cases/cases.service.js';
import { Allegation } from '../cases/entities/allegation.entity.js';
import type { Case } from '../cases/entities/case.entity.js';
import { Note } from '../cases/entities/note.entity.js';
import type { WorkingTexts } from '../identity/vault-contents.js';
import { maskedAllegation, withTexts } from './verbatim-texts.js';

/** The name under which the vault keeps a note's verbatim text. */
export const noteText = (noteId: string): string => `note.${noteId}`;

/**
 * Writes all working texts of the case anew after the vault has learned more of the person: a name that came later is replaced in
 * what was told before. Answers the columns of the case row.
 */
export const rewriteTexts = async ({ tx, file }: OpenCase, { workingText, texts }: WorkingTexts): Promise<Partial<Case>> => {
  const { kase } = file;
  for (const allegation of file.allegations) {
    const masked = maskedAllegation(allegation.ordinal, allegation, texts);
    if (!differs(allegation, masked)) continue;
    const { text, happenedAt, place, who } = masked;
    await tx.update(Allegation, { id: allegation.id }, { text, happenedAt, place, who });
    Object.assign(allegation, { text, happenedAt, place, who });
  }
  for (const note of file.notes) {
    const masked = texts[noteText(note.id)];
    if (masked === undefined || masked === note.text) continue;
    await tx.update(Note, { id: note.id }, { text: masked });
    note.text = masked;
  }
  return {
    workingText,
    remedySought: texts['remedySought'] ?? kase.remedySought,
    channelDetails: withTexts('channel', kase.channelDetails, texts),
    priorPetitions: kase.priorPetitions && withTexts('prior', kase.priorPetitions, texts),
  };
};

type Told = Pick<Allegation, 'text' | 'happenedAt' | 'place' | 'who'>;
const differs = (one: Told, other: Told): boolean =>
  one.text !== other.text || one.happenedAt !== other.happenedAt || one.place !== other.place || one.who !== other.who;
