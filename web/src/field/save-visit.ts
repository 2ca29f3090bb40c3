import { Problem } from '../api/problem.js';
import { roomProblem } from '../offline/full.js';
import { enqueue, entriesAfter, entryHere, remove, type Entry } from '../offline/outbox.js';
import { sendWaiting } from '../offline/send-waiting.js';
import { finishUnfinished } from '../offline/unfinished.js';
import { entriesOf, type VisitForm, type VisitPictures } from './visit-form.js';
import { visitName } from './visit-names.js';

/** `refused`: pictures that the server did not take though it took the visit. */
export type Saved = { kind: 'sent' } | { kind: 'waiting' } | { kind: 'refused'; entries: readonly Entry[] } | Problem;

/** Puts the visit on the device first, then tries to send it. What was refused can be mended: the form is kept. Throws where the device has no room. */
export const saveVisit = async (visit: VisitForm, pictures: VisitPictures, title: string): Promise<Saved> => {
  const [first, ...after] = entriesOf(visit, pictures, title);
  try {
    // What belongs to it lies there before it can go.
    const wanted = new Set(after.map(({ key }) => key));
    for (const { key } of await entriesAfter(visit.key)) if (!wanted.has(key)) await remove(key);
    for (const entry of after) await enqueue(entry);
    if (first) await enqueue(first);
  } catch (error) {
    throw roomProblem(error);
  }
  await sendWaiting();
  const left = await entryHere(visit.key);
  if (left?.state === 'refused' && left.problem && left.sent === 0) return Problem.kept(left.problem);
  await finishUnfinished(visitName(visit.caseId));
  const pending = await entriesAfter(visit.key);
  const refused = pending.filter(({ state }) => state === 'refused');
  if (left || refused.length < pending.length) return { kind: 'waiting' };
  return refused.length > 0 ? { kind: 'refused', entries: refused } : { kind: 'sent' };
};
