import { api, ask } from '../api/client.js';
import { Problem, problemOf } from '../api/problem.js';
import { canKeep } from '../offline/database.js';
import { roomProblem } from '../offline/full.js';
import { enqueue, entryHere, remove } from '../offline/outbox.js';
import { sendWaiting } from '../offline/send-waiting.js';
import { markTold, untoldHere } from '../offline/untold.js';
import type { IntakeForm } from './intake-form.js';
import type { RegisterBody } from './request-body.js';

/** One entry, under the key by which it becomes one case however often it is sent. */
export type IntakeEntry = { key: string; body: RegisterBody };

export type Registered = {
  id: string;
  number: string;
  queryCode: string | null;
  receivedAt: string;
  state: string;
  missing: readonly string[];
  advice: readonly { code: string; message: { zh: string; en: string } }[];
  allegations: readonly { code: string | null; text?: string }[];
  clocks: readonly { clock: string; dueAt: string }[];
};

/** No server was there: the entry lies sealed on the device and goes out by itself. */
export type KeptHere = { isKept: true };

/** What goes along with an entry that has to wait: the form, to open it again. `hasFiles`: scans are tied to it on the device. */
export type Beside = { form: IntakeForm; hasFiles: boolean; title: string };

/** A server that has not answered within this (ms) is not there for somebody with a caller on the line. */
const PATIENCE = 30_000;

/** Sends an entry, or keeps it on the device where no server answers. Everything that registers from this room comes through here. */
export const submitIntake = async (entry: IntakeEntry, beside: Beside): Promise<Registered | KeptHere> => {
  if (beside.hasFiles && canKeep()) return submitWithFiles(entry, beside);
  const isHeld = canKeep() && (await hold(entry, beside));
  try {
    const registered = await post(entry);
    if (canKeep() && (await entryHere(entry.key).catch(() => undefined))) await remove(entry.key);
    return registered;
  } catch (error) {
    if (!problemOf(error).isUnreachable || !canKeep()) {
      if (isHeld) await remove(entry.key);
      throw error;
    }
    await keepHere(entry, beside, error);
    return { isKept: true };
  }
};

/** Before it is sent: should the power go now, number and code are learned at the next start. A device without room is no hindrance. */
const hold = async ({ key, body }: IntakeEntry, { form, title }: Beside): Promise<boolean> => {
  // Mended after a refusal: it lies there already.
  if (await entryHere(key).catch(() => undefined)) return false;
  const requests = [{ path: '/api/cases', json: body }];
  return enqueue({ key, kind: 'intake', title, form, requests }, { isHeld: true }).then(
    () => true,
    () => false,
  );
};

/** By way of the device: whatever happens meanwhile, the files find the letter to which they belong. */
const submitWithFiles = async (entry: IntakeEntry, beside: Beside): Promise<Registered | KeptHere> => {
  await keepHere(entry, beside);
  await Promise.race([sendWaiting(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  const answered = (await untoldHere()).find(({ key }) => key === entry.key);
  if (answered) {
    // Its clerk sees it now.
    await markTold(entry.key);
    return answered.answer as Registered;
  }
  const left = await entryHere(entry.key);
  if (left?.state !== 'refused' || !left.problem) return { isKept: true };
  await remove(entry.key);
  throw Problem.kept(left.problem);
};

const post = async ({ key, body }: IntakeEntry): Promise<Registered> =>
  (await ask(
    api.POST('/api/cases', {
      params: { header: { 'Idempotency-Key': key } },
      body: body as never,
      signal: AbortSignal.timeout(PATIENCE),
    }),
  )) as unknown as Registered;

/** Throws that there is no room, or else what stopped the sending. */
const keepHere = async ({ key, body }: IntakeEntry, { form, title }: Beside, offline?: unknown): Promise<void> => {
  try {
    const requests = [{ path: '/api/cases', json: body }];
    // A request that no answer came to may have arrived.
    await enqueue({ key, kind: 'intake', title, form, requests }, offline === undefined ? {} : { triedAt: Date.now() });
  } catch (error) {
    const told = roomProblem(error);
    throw told === error ? (offline ?? error) : told;
  }
};
