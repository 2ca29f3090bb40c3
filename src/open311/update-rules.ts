import { isTextWithin } from '../platform/http/field-values.js';
import { bad, instantOf, isFault, type Fault } from './query-rules.js';
import { mediaUrlsOf } from './request-rules.js';

export type PostedUpdate = { requestId: string; updateId: string | undefined; text: string };

/** Of mySociety's extension and its additional states. What another system says of the matter changes nothing here: it is kept as its words. */
const STATES = new Set([
  ...['OPEN', 'CLOSED', 'FIXED', 'IN_PROGRESS', 'ACTION_SCHEDULED', 'INVESTIGATING', 'DUPLICATE', 'REOPEN', 'FOR_TRIAGE'],
  ...['NOT_COUNCILS_RESPONSIBILITY', 'NO_FURTHER_ACTION', 'INTERNAL_REFERRAL'],
]);
const MOST = 5_000;
const MOST_ID = 200;

/** What an update says. `update_id_ext` is how some councils have it (Bromley). */
export const updateOf = (fields: Readonly<Record<string, string>>): PostedUpdate | Fault => {
  const of = (name: string): string | undefined => fields[name] || undefined;
  const requestId = of('service_request_id');
  if (requestId === undefined) return bad('service_request_id was not provided.');
  const updateId = of('update_id') ?? of('update_id_ext');
  if (updateId !== undefined && !isTextWithin(updateId, 1, MOST_ID)) return bad(`update_id has at most ${MOST_ID} characters.`);
  const state = of('status')?.toUpperCase();
  if (state !== undefined && !STATES.has(state)) return bad('status is OPEN, CLOSED or one of the additional states.');
  const at = instantOf('updated_datetime', of('updated_datetime'));
  if (isFault(at)) return at;
  const urls = mediaUrlsOf(fields);
  if (isFault(urls)) return urls;
  const words = [of('description'), ...urls].filter((each) => each !== undefined && each.trim() !== '');
  if (words.length === 0) return bad('description was not provided.');
  const text = [...words, ...(state === undefined || state === 'OPEN' ? [] : [`（来件平台注明的状态：${state}）`])].join('\n');
  return isTextWithin(text, 1, MOST) ? { requestId, updateId, text } : bad(`description has at most ${MOST} characters.`);
};
