import { api, ask, send } from '../api/client.js';
import { markSession } from '../api/lost-session.js';
import { Problem, problemOf } from '../api/problem.js';
import { canKeep } from './database.js';
import { accountHere } from './device-account.js';
import { fileHere } from './files.js';
import { addressOf, isPastRepeating, keyOf, verdictOn } from './outbox-rules.js';
import { entriesHere, release, remove, write, type Entry, type FileRequest, type Request } from './outbox.js';
import { keepUntold } from './untold.js';
import { tellSending } from './waiting.js';

/** How a round of sending ended: nothing waits, the network or the server is away, or somebody has to sign in. */
export type Round = 'done' | 'later' | 'signIn';

let round: Promise<Round> | undefined;

/** Sends what waits, one after the other; a second call joins the first. Of several tabs one sends. */
export const sendWaiting = (): Promise<Round> => {
  round ??= alone(sendAll).finally(() => {
    tellSending(undefined);
    round = undefined;
  });
  return round;
};

/** To be waited for before the device is closed: what is on its way is told to nobody else. */
export const roundEnded = async (): Promise<void> => void (await round?.catch(() => undefined));

const alone = async (run: () => Promise<Round>): Promise<Round> => {
  if (!canKeep()) return 'done';
  if (!('locks' in navigator)) return run();
  return navigator.locks.request('huicha-outbox', { ifAvailable: true }, async (lock) => (lock ? run() : 'done'));
};

const sendAll = async (): Promise<Round> => {
  if (!(await entriesHere()).some(({ state }) => state === 'waiting')) return 'done';
  const objection = await ownSession();
  if (objection) return objection;
  const tried = new Set<string>();
  for (;;) {
    // Anew each time: what belongs to an entry that has just arrived can go now.
    const entries = await entriesHere();
    const waiting = entries.filter(({ key, state }) => state === 'waiting' && !tried.has(key));
    const [entry] = waiting;
    if (!entry) return 'done';
    const keys = new Set(waiting.map(({ key }) => key));
    const behind = entries.filter(({ state, after }) => state === 'attached' && after !== undefined && keys.has(after));
    tellSending({ done: tried.size, all: tried.size + waiting.length + behind.length });
    tried.add(entry.key);
    const problem = await sendEntry(entry);
    if (!problem) continue;
    const stop = stopFor(problem);
    if (stop) return stop;
    await keepRefused(entry.key, problem);
  }
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

type Answer = { id: string; sha256?: string };

/** Goes on where it was left; every request under its own key, so that a repeat is none. Answers what stopped it. */
const sendEntry = async (entry: Entry): Promise<Problem | undefined> => {
  const began = Date.now();
  if (isPastRepeating(entry.triedAt, began))
    return Problem.kept({ status: 409, code: 'device.too-old', message: '', errors: [] });
  let now = { ...entry, triedAt: entry.triedAt ?? began };
  let first: Answer | undefined;
  try {
    if (entry.triedAt === undefined) await write(now);
    for (let index = entry.sent; index < entry.requests.length; index += 1) {
      const request = entry.requests[index];
      if (!request) break;
      const answer = await post(request, keyOf(entry.key, index), now.answeredId ?? '');
      if (index === 0) first = answer;
      // Each request has its own key, whose days begin anew.
      now = { ...now, triedAt: Date.now(), sent: index + 1, answeredId: now.answeredId ?? answer.id };
      if (now.sent < entry.requests.length) await write(now);
    }
    // Before it goes: whoever is cut off here sends it once more, and the server answers what it answered.
    if (entry.kind === 'intake' && first)
      await keepUntold({ key: entry.key, title: entry.title, answer: first, form: entry.form });
    if (now.answeredId !== undefined) await release(entry.key, now.answeredId);
    await remove(entry.key);
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
};

/** The entry as it lies there now, with how far it came. */
const keepRefused = async (key: string, { status, code, message, errors }: Problem): Promise<void> => {
  const entry = (await entriesHere()).find((each) => each.key === key);
  if (entry) await write({ ...entry, state: 'refused', problem: { status, code, message, errors } });
};

const post = async (request: Request, key: string, answeredId: string): Promise<Answer> => {
  const path = addressOf(request.path, answeredId);
  if ('json' in request) return send('POST', path, JSON.stringify(request.json), { 'idempotency-key': key });
  const file = await fileHere(request.fileId, request.type);
  if (!file) throw Problem.kept({ status: 410, code: 'device.file-gone', message: '', errors: [] });
  return sendFile(path, request, file, key);
};

/** Sends one file under its key, and makes sure that what the server has is what was sent. */
export const sendFile = async (
  path: string,
  { name, fields }: Pick<FileRequest, 'name' | 'fields'>,
  file: Blob,
  key: string,
): Promise<Answer> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', file, name);
  const answer = await send<Answer>('POST', path, form, { 'idempotency-key': key });
  if (answer.sha256 !== undefined && canKeep() && answer.sha256 !== (await sha256Of(file)))
    throw Problem.kept({ status: 422, code: 'device.file-differs', message: '', errors: [] });
  return answer;
};

const sha256Of = async (file: Blob): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
