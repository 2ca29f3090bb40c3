import { keptHere } from '../offline/kept.js';
import type { FieldCase } from './field-case.js';
import { newVisit, NO_PICTURES, type VisitForm, type VisitPictures } from './visit-form.js';
import { picturesName, visitName } from './visit-names.js';

export type BegunVisit = { visit: VisitForm; pictures: VisitPictures };

/** The visit as it was left on this device, or a new one by this person. */
export const begunVisit = async ({ id, verifiers }: FieldCase, staffId: string): Promise<BegunVisit> => {
  const left = await leftHere(id).catch(() => undefined);
  if (left) return left;
  const byIds = verifiers.filter((verifier) => verifier.id === staffId).map((verifier) => verifier.id);
  const now = new Date(Date.now()).toISOString();
  return { visit: newVisit(id, crypto.randomUUID(), now, byIds), pictures: NO_PICTURES };
};

const leftHere = async (id: string): Promise<BegunVisit | undefined> => {
  const visit = (await keptHere<VisitForm | null>(visitName(id)))?.value;
  const pictures = (await keptHere<VisitPictures>(picturesName(id)))?.value;
  return visit ? { visit, pictures: pictures ?? NO_PICTURES } : undefined;
};
