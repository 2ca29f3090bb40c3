import { discardUnfinished, keepUnfinished, unfinishedAt } from '../offline/unfinished.js';
import type { FieldCase } from './field-case.js';
import { renewed } from './picture-file.js';
import {
  newVisit,
  NO_PICTURES,
  picturesIn,
  type OldPicture,
  type Picture,
  type VisitForm,
  type VisitPictures,
} from './visit-form.js';
import { oldPicturesName, visitName } from './visit-names.js';

export type BegunVisit = { visit: VisitForm; pictures: VisitPictures };
/** As an older desk wrote it: a visit alone, its pictures beside it and within JSON. */
type OldPictures = Record<keyof VisitPictures, (Picture | OldPicture)[]>;
export type LeftVisit = { visit: VisitForm; pictures: OldPictures };

/** The visit as it was left on this device, or a new one by this person. */
export const begunVisit = async ({ id, verifiers }: FieldCase, staffId: string): Promise<BegunVisit> => {
  const left = await leftHere(id).catch(() => undefined);
  if (left) return renewedVisit(left);
  const byIds = verifiers.filter((verifier) => verifier.id === staffId).map((verifier) => verifier.id);
  const now = new Date(Date.now()).toISOString();
  return { visit: newVisit(id, crypto.randomUUID(), now, byIds), pictures: NO_PICTURES };
};

/** Keeps the visit on the device while it is written. Throws where that has no room. */
export const keepBegun = ({ visit, pictures }: BegunVisit, title: string): Promise<void> =>
  keepUnfinished({
    name: visitName(visit.caseId),
    kind: 'visit',
    key: visit.key,
    title,
    value: { visit, pictures },
    files: picturesIn(pictures).map(({ id }) => id),
  });

export const renewedVisit = async ({ visit, pictures }: LeftVisit): Promise<BegunVisit> => ({
  visit,
  pictures: {
    photos: await Promise.all(pictures.photos.map(renewed)),
    signatures: await Promise.all(pictures.signatures.map(renewed)),
  },
});

const leftHere = async (id: string): Promise<LeftVisit | undefined> => {
  const left = (await unfinishedAt<LeftVisit | VisitForm | null>(visitName(id)))?.value;
  if (!left) return undefined;
  if ('visit' in left) return left;
  const beside = (await unfinishedAt<OldPictures>(oldPicturesName(id)))?.value ?? NO_PICTURES;
  const pictures: OldPictures = { photos: [...beside.photos], signatures: [...beside.signatures] };
  const visit = await renewedVisit({ visit: left, pictures });
  await keepBegun(visit, '');
  await discardUnfinished(oldPicturesName(id));
  return visit;
};
