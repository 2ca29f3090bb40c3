import type { UnfinishedKind } from './contents.js';
import { canKeep, database } from './database.js';
import { accountHere, deviceKey } from './device-account.js';
import { dropFiles } from './files.js';
import { putFirm } from './put-firm.js';
import { openJson, sealJson } from './sealing.js';
import { tellWaiting } from './waiting.js';

/** Begun and not handed in; `value` is what its screen needs to go on. */
export type Unfinished<T = unknown> = {
  name: string;
  kind: UnfinishedKind;
  /** Of the entry that it becomes. */
  key: string;
  title: string;
  changedAt: number;
  value: T;
};

type Told<T> = { title: string; value: T };

export type ToKeep = Omit<Unfinished, 'changedAt'> & { files?: readonly string[] };

/** Keeps begun work sealed until it is handed in or thrown away, also over a sign-out. Throws where the device has no room. */
export const keepUnfinished = async ({ name, kind, key, title, value, files = [] }: ToKeep): Promise<void> => {
  const accountId = accountHere();
  if (accountId === undefined || !canKeep()) return;
  const db = await database();
  const place = `${accountId}/unfinished/${name}`;
  const told: Told<unknown> = { title, value };
  const sealed = await sealJson(await deviceKey(db, accountId), place, told);
  const isNew = (await db.getKey('unfinished', [accountId, name])) === undefined;
  await putFirm(db, 'unfinished', { accountId, name, kind, key, changedAt: Date.now(), place, files: [...files], sealed });
  if (isNew) await tellWaiting();
};

export const unfinishedAt = async <T>(name: string): Promise<Unfinished<T> | undefined> =>
  (await unfinishedHere<T>()).find((each) => each.name === name);

/** Of whoever is signed in, latest first. */
export const unfinishedHere = async <T>(): Promise<Unfinished<T>[]> => {
  const accountId = accountHere();
  if (accountId === undefined || !canKeep()) return [];
  const db = await database();
  const deviceOwn = await deviceKey(db, accountId);
  const rows = await db.getAllFromIndex('unfinished', 'account', accountId);
  rows.sort((one, other) => other.changedAt - one.changedAt);
  return Promise.all(
    rows.map(async ({ name, kind, key, changedAt, place, sealed }) => {
      // Version 1 kept the value alone.
      const isOld = place.includes('/kept/');
      const told = isOld
        ? { title: '', value: (await openJson<{ value: T }>(deviceOwn, place, sealed)).value }
        : await openJson<Told<T>>(deviceOwn, place, sealed);
      return { name, kind, key, changedAt, ...told };
    }),
  );
};

/** An older desk left an empty place, and perhaps pictures beside it, where a visit had been handed in. */
export const dropEmpty = async (): Promise<void> => {
  const all = await unfinishedHere();
  const begun = new Set(all.filter(({ value }) => value !== null).map(({ name }) => name));
  for (const { name, value } of all)
    if (value === null || !begun.has(name.replace(/^pictures\./u, 'visit.'))) await finishUnfinished(name);
};

/** It has been handed in: what lies of it elsewhere (files of an entry) stays. */
export const finishUnfinished = async (name: string): Promise<void> => {
  const accountId = accountHere();
  if (accountId === undefined || !canKeep()) return;
  const db = await database();
  if ((await db.getKey('unfinished', [accountId, name])) === undefined) return;
  await db.delete('unfinished', [accountId, name]);
  await tellWaiting();
};

/** Nobody wants it any more: it goes with its files. */
export const discardUnfinished = async (name: string): Promise<void> => {
  const accountId = accountHere();
  if (accountId === undefined || !canKeep()) return;
  const db = await database();
  const row = await db.get('unfinished', [accountId, name]);
  await dropFiles(db, row?.files ?? []);
  await finishUnfinished(name);
};
