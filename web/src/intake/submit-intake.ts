import { api, ask } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { canKeep } from '../offline/database.js';
import { enqueue, entryHere, remove } from '../offline/outbox.js';
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

/** What goes along with an entry that has to wait: the form, to open it again, and the scans of a letter. */
export type Beside = { form: IntakeForm; scans: readonly File[]; title: string };

/** A server that has not answered within this (ms) is not there for somebody with a caller on the line. */
const PATIENCE = 30_000;

/** Sends an entry, or keeps it on the device where no server answers. Everything that registers from this room comes through here. */
export const submitIntake = async (entry: IntakeEntry, beside: Beside): Promise<Registered | KeptHere> => {
  try {
    const registered = await post(entry);
    if (canKeep() && (await entryHere(entry.key).catch(() => undefined))) await remove(entry.key);
    return registered;
  } catch (error) {
    if (!problemOf(error).isUnreachable || !canKeep()) throw error;
    await keepHere(entry, beside, error);
    return { isKept: true };
  }
};

const post = async ({ key, body }: IntakeEntry): Promise<Registered> =>
  (await ask(
    api.POST('/api/cases', {
      params: { header: { 'Idempotency-Key': key } },
      body: body as never,
      signal: AbortSignal.timeout(PATIENCE),
    }),
  )) as unknown as Registered;

/** Throws what stopped the sending where the device cannot keep it either. */
const keepHere = async ({ key, body }: IntakeEntry, { form, scans, title }: Beside, offline: unknown): Promise<void> => {
  const uploads = scans.map((file) => ({
    path: '/api/cases/{id}/evidence',
    file,
    name: file.name,
    fields: { sort: 'scan' },
  }));
  try {
    await enqueue({ key, kind: 'intake', title, form, requests: [{ path: '/api/cases', json: body }, ...uploads] });
  } catch {
    throw offline;
  }
};
