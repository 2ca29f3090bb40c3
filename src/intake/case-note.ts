import type { OpenCase } from '../cases/cases.service.js';
import { Note } from '../cases/entities/note.entity.js';
import type { NoteKind } from '../cases/vocabulary.js';
import type { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import type { Day } from '../kernel/time.js';
import { maskedWords } from '../cases/masked-words.js';

/** Writes a note with the complainant's own name and numbers replaced. The record (version, event) is the caller's. */
export const writeNote = async (
  { tx, file, at }: OpenCase,
  vault: VaultService,
  actor: Actor,
  kind: NoteKind,
  text: string,
  newDate: Day | null = null,
): Promise<Note> => {
  const caseId = file.kase.id;
  const masked = await maskedWords(vault, tx, file, text);
  const note: Note = { id: newId(), caseId, kind, text: masked, byId: actorId(actor), at, newDate };
  await tx.insert(Note, note);
  file.notes.push(note);
  return note;
};
