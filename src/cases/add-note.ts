import { actorId, type Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import type { OpenCase } from './open-case.js';
import { Note } from './entities/note.entity.js';
import type { NoteKind } from './vocabulary.js';

/** Keeps the words that went with an act: a verification plan, the reason of a reassignment. The event is the act's own. */
export const addNote = async ({ tx, file, at }: OpenCase, actor: Actor, kind: NoteKind, text: string): Promise<void> => {
  const note: Note = { id: newId(), caseId: file.kase.id, kind, text, byId: actorId(actor), at, newDate: null };
  await tx.insert(Note, note);
  file.notes.push(note);
};
