import { Problem } from '../api/problem.js';
import { keep } from '../offline/kept.js';
import { enqueue, entryHere } from '../offline/outbox.js';
import { sendWaiting } from '../offline/send-waiting.js';
import { entryOf, NO_PICTURES, type VisitForm, type VisitPictures } from './visit-form.js';
import { picturesName, visitName } from './visit-names.js';

/** Puts the visit on the device first, then tries to send it. What was refused can be mended: the form is kept. Throws where the device keeps nothing. */
export const saveVisit = async (
  visit: VisitForm,
  pictures: VisitPictures,
  title: string,
): Promise<'sent' | 'waiting' | Problem> => {
  await enqueue(entryOf(visit, pictures, title));
  await sendWaiting();
  const left = await entryHere(visit.key);
  if (left?.state === 'refused' && left.problem && left.sent === 0) return Problem.kept(left.problem);
  await keep(visitName(visit.caseId), null);
  await keep(picturesName(visit.caseId), NO_PICTURES);
  return left ? 'waiting' : 'sent';
};
