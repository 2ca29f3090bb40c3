import { api, ask, send } from '../api/client.js';
import { markSession } from '../api/lost-session.js';
import { problemOf, type Problem } from '../api/problem.js';
import { canKeep } from './database.js';
import { accountHere } from './device-account.js';
import { addressOf, keyOf, verdictOn } from './outbox-rules.js';
import { entriesHere, remove, write, type Entry, type Request } from './outbox.js';

/** How a round of sending ended: nothing waits, the network or the server is away, or somebody has to sign in. */
export type Round = 'done' | 'later' | 'signIn';

let round: Promise<Round> | undefined;

/** Sends what waits, one after the other; a second call joins the first. Of several tabs one sends. */
export const sendWaiting = (): Promise<Round> => {
  round ??= alone(sendAll).finally(() => (round = undefined));
  return round;
};

const alone = async (run: () => Promise<Round>): Promise<Round> => {
  if (!canKeep()) return 'done';
  if (!('locks' in navigator)) return run();
  return navigator.locks.request('huicha-outbox', { ifAvailable: true }, async (lock) => (lock ? run() : 'done'));
};

const sendAll = async (): Promise<Round> => {
  const waiting = (await entriesHere()).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return 'done';
  const objection = await ownSession();
  if (objection) return objection;
  for (const entry of waiting) {
    const problem = await sendEntry(entry);
    if (!problem) continue;
    const stop = stopFor(problem);
    if (stop) return stop;
    await keepRefused(entry.key, problem);
  }
  return 'done';
};

/** In another tab somebody else may have signed in since: nothing of this account goes out under their name. */
const ownSession = async (): Promise<Round | undefined> => {
  try {
    const { staff } = await ask(api.GET('/api/session'));
    if (staff.id === accountHere()) return undefined;
    markSession(true);
    return 'signIn';
  } catch (error) {
    return stopFor(problemOf(error)) ?? 'later';
  }
};

const stopFor = (problem: Problem): Round | undefined => {
  const verdict = verdictOn(problem);
  if (verdict === 'signIn') markSession(true);
  return verdict === 'refused' ? undefined : verdict;
};

/** Goes on where it was left; every request under its own key, so that a repeat is none. Answers what stopped it. */
const sendEntry = async (entry: Entry): Promise<Problem | undefined> => {
  let now = entry;
  for (let index = entry.sent; index < entry.requests.length; index += 1) {
    const request = entry.requests[index];
    if (!request) break;
    try {
      const { id } = await post(request, keyOf(entry.key, index), now.answeredId ?? '');
      now = { ...now, sent: index + 1, answeredId: index === 0 ? id : now.answeredId };
      if (now.sent < entry.requests.length) await write(now);
    } catch (error) {
      return problemOf(error);
    }
  }
  await remove(entry.key);
  return undefined;
};

/** The entry as it lies there now, with how far it came. */
const keepRefused = async (key: string, { status, code, message, errors }: Problem): Promise<void> => {
  const entry = (await entriesHere()).find((each) => each.key === key);
  if (entry) await write({ ...entry, state: 'refused', problem: { status, code, message, errors } });
};

const post = (request: Request, key: string, answeredId: string): Promise<{ id: string }> => {
  const path = addressOf(request.path, answeredId);
  if ('json' in request) return send('POST', path, JSON.stringify(request.json), { 'idempotency-key': key });
  const form = new FormData();
  for (const [name, value] of Object.entries(request.fields)) form.append(name, value);
  form.append('file', request.file, request.name);
  return send('POST', path, form, { 'idempotency-key': key });
};
