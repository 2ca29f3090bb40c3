import type { FieldProblem } from '../api/problem.js';
import type { EntryRow, EntryState } from './contents.js';
import { database } from './database.js';
import { accountHere, deviceKey } from './device-account.js';
import { dropFiles } from './files.js';
import { putFirm } from './put-firm.js';
import { openJson, sealJson } from './sealing.js';
import { oldFileId } from './upgrade.js';
import { tellWaiting } from './waiting.js';

/** One POST of an entry. `{id}` in its path stands for the id that the entry's first request, or the entry it belongs to, was answered with. */
export type Request = { path: string; json: object } | FileRequest;
/** `fileId`: under which its bytes lie on the device. */
export type FileRequest = { path: string; fileId: string; name: string; type: string; fields: Record<string, string> };

export type EntryKind = 'intake' | 'siteVisit' | 'scan' | 'photo' | 'signature';

export type NewEntry = {
  /** Under which it is carried out once, however often it is sent. */
  key: string;
  kind: EntryKind;
  /** How a person recognises it in a list. */
  title: string;
  /** In this order, each once the one before it has been answered. */
  requests: readonly Request[];
  /** What the screen needs to open it again. */
  form: unknown;
  /** The key of the entry or form that has to arrive before this one can go. */
  after?: string;
};

/** Why the server refused it, as it said so. */
export type EntryProblem = { status: number; code: string; message: string; errors: readonly FieldProblem[] };

export type Entry = NewEntry & {
  state: EntryState;
  createdAt: number;
  sent: number;
  triedAt?: number | undefined;
  answeredId?: string;
  problem?: EntryProblem;
};

type OldFile = Omit<FileRequest, 'fileId'>;
type Envelope = Pick<Entry, 'kind' | 'title' | 'form' | 'answeredId' | 'problem'> & {
  requests: (Request | OldFile)[];
};

/** `isHeld`: its screen sends it itself. `triedAt`: it was on its way already. */
type HowKept = { isHeld?: boolean; triedAt?: number };

/** Puts an entry on the device; it goes out by itself. One of the same key is replaced, as after mending. Throws where nothing can be kept. */
export const enqueue = async (entry: NewEntry, { isHeld = false, triedAt }: HowKept = {}): Promise<void> => {
  const createdAt = (await storedAt(entry.key)) ?? Date.now();
  await write({
    ...entry,
    state: isHeld ? 'held' : entry.after === undefined ? 'waiting' : 'attached',
    createdAt,
    sent: 0,
    triedAt,
  });
};

/** The entries of whoever is signed in, oldest first. */
export const entriesHere = async (): Promise<Entry[]> => {
  const accountId = accountHere();
  if (accountId === undefined) return [];
  const db = await database();
  const key = await deviceKey(db, accountId);
  const rows = await db.getAllFromIndex('entries', 'account', accountId);
  rows.sort((one, other) => one.createdAt - other.createdAt);
  return Promise.all(rows.map((row) => opened(key, row)));
};

export const entryHere = async (key: string): Promise<Entry | undefined> =>
  (await entriesHere()).find((entry) => entry.key === key);

/** What belongs to that entry or form, in the order in which it was put there. */
export const entriesAfter = async (key: string): Promise<Entry[]> => (await entriesHere()).filter(({ after }) => after === key);

/** Writes the entry as it stands now. */
export const write = async (entry: Entry): Promise<void> => {
  const accountId = accountHere();
  if (accountId === undefined) throw new Error('Nobody is signed in at this device.');
  const db = await database();
  const { requests, kind, title, form, answeredId, problem } = entry;
  const envelope: Envelope = { kind, title, form, answeredId, problem, requests: [...requests] };
  const { key, state, createdAt, sent, after, triedAt } = entry;
  const sealed = await sealJson(await deviceKey(db, accountId), boundTo(accountId, key), envelope);
  await putFirm(db, 'entries', {
    key,
    accountId,
    state,
    createdAt,
    sent,
    ...(triedAt === undefined ? {} : { triedAt }),
    ...(after === undefined ? {} : { after }),
    sealed,
  });
  await tellWaiting();
};

/** What it belongs to has arrived under that id: what was attached to it goes out now. */
export const release = async (key: string, answeredId: string): Promise<void> => {
  for (const entry of await entriesAfter(key))
    if (entry.state === 'attached') await write({ ...entry, state: 'waiting', answeredId });
};

/** What was attached to one form goes with another from now on. */
export const moveAttached = async (from: string, to: string): Promise<void> => {
  for (const entry of await entriesAfter(from)) if (entry.state === 'attached') await write({ ...entry, after: to });
};

/** Takes an entry off the device with its files: it has gone out. */
export const remove = async (key: string): Promise<void> => {
  const db = await database();
  const entry = await entryHere(key);
  await dropFiles(db, fileIdsOf(entry?.requests ?? []));
  await db.delete('entries', key);
  await tellWaiting();
};

/** Nobody wants it any more, nor what is attached to it, nor the form from which it came. */
export const discard = async (key: string): Promise<void> => {
  await discardAttached(key);
  const db = await database();
  for (const row of await db.getAllFromIndex('unfinished', 'account', accountHere() ?? ''))
    if (row.key === key) await db.delete('unfinished', [row.accountId, row.name]);
  await remove(key);
};

export const discardAttached = async (key: string): Promise<void> => {
  for (const entry of await entriesAfter(key)) if (entry.state === 'attached') await remove(entry.key);
};

const fileIdsOf = (requests: readonly Request[]): string[] =>
  requests.flatMap((request) => ('fileId' in request ? [request.fileId] : []));

const storedAt = async (key: string): Promise<number | undefined> => (await (await database()).get('entries', key))?.createdAt;

const boundTo = (accountId: string, key: string): string => `${accountId}/entries/${key}`;

const opened = async (key: CryptoKey, { accountId, sealed, ...row }: EntryRow): Promise<Entry> => {
  const { requests, ...told } = await openJson<Envelope>(key, boundTo(accountId, row.key), sealed);
  let next = 0;
  return {
    ...row,
    ...told,
    requests: requests.map((request) =>
      'json' in request || 'fileId' in request ? request : { ...request, fileId: oldFileId(row.key, next++) },
    ),
  };
};
