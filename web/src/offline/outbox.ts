import type { FieldProblem } from '../api/problem.js';
import { database, type EntryRow, type EntryState } from './database.js';
import { accountHere, deviceKey } from './device-account.js';
import { openBytes, openJson, sealBytes, sealJson } from './sealing.js';
import { tellWaiting } from './waiting.js';

/** One POST of an entry. `{id}` in the path of a later one stands for the id that the first was answered with. */
export type Request = { path: string; json: object } | { path: string; file: Blob; name: string; fields: Record<string, string> };

export type EntryKind = 'intake' | 'siteVisit';

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
};

/** Why the server refused it, as it said so. */
export type EntryProblem = { status: number; code: string; message: string; errors: readonly FieldProblem[] };

export type Entry = NewEntry & {
  state: EntryState;
  createdAt: number;
  sent: number;
  answeredId?: string;
  problem?: EntryProblem;
};

type FileParts = { path: string; name: string; type: string; fields: Record<string, string> };
type Envelope = Pick<Entry, 'kind' | 'title' | 'form' | 'answeredId' | 'problem'> & {
  requests: ({ path: string; json: object } | FileParts)[];
};

/** Puts an entry on the device; it goes out by itself. One of the same key is replaced, as after mending. Throws where nothing can be kept. */
export const enqueue = async (entry: NewEntry): Promise<void> => {
  const createdAt = (await storedAt(entry.key)) ?? Date.now();
  await write({ ...entry, state: 'waiting', createdAt, sent: 0 });
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

/** Writes the entry as it stands now. */
export const write = async (entry: Entry): Promise<void> => {
  const accountId = accountHere();
  if (accountId === undefined) throw new Error('Nobody is signed in at this device.');
  const db = await database();
  const key = await deviceKey(db, accountId);
  const { requests, kind, title, form, answeredId, problem } = entry;
  const files: Promise<EntryRow['files'][number]>[] = [];
  const envelope: Envelope = {
    ...{ kind, title, form, answeredId, problem },
    requests: requests.map((request) => {
      if (!('file' in request)) return request;
      const { file, path, name, fields } = request;
      const place = `${boundTo(accountId, entry.key)}/${files.length}`;
      files.push(file.arrayBuffer().then((bytes) => sealBytes(key, place, bytes)));
      return { path, name, fields, type: file.type };
    }),
  };
  const { state, createdAt, sent } = entry;
  await db.put('entries', {
    ...{ key: entry.key, accountId, state, createdAt, sent },
    sealed: await sealJson(key, boundTo(accountId, entry.key), envelope),
    files: await Promise.all(files),
  });
  await tellWaiting();
};

/** Takes an entry off the device: it has gone out, or nobody wants it any more. */
export const remove = async (key: string): Promise<void> => {
  await (await database()).delete('entries', key);
  await tellWaiting();
};

const storedAt = async (key: string): Promise<number | undefined> => (await (await database()).get('entries', key))?.createdAt;

const boundTo = (accountId: string, key: string): string => `${accountId}/entries/${key}`;

const opened = async (key: CryptoKey, { accountId, sealed, files, ...row }: EntryRow): Promise<Entry> => {
  const place = boundTo(accountId, row.key);
  const { requests, ...told } = await openJson<Envelope>(key, place, sealed);
  const bytes = await Promise.all(files.map((file, index) => openBytes(key, `${place}/${index}`, file)));
  let next = 0;
  return {
    ...row,
    ...told,
    requests: requests.map((request) => {
      if ('json' in request) return request;
      const { type, ...rest } = request;
      return { ...rest, file: new Blob([bytes[next++] ?? new ArrayBuffer(0)], { type }) };
    }),
  };
};
