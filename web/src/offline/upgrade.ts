import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Contents, Sealed } from './contents.js';

type Upgrading = IDBPTransaction<Contents, StoreNames<Contents>[], 'versionchange'>;

/** Makes the stores, and brings along what an older version of the desk kept here. Nothing is opened: no key can be used within an upgrade. */
export const upgrade = async (db: IDBPDatabase<Contents>, before: number, tx: Upgrading): Promise<void> => {
  if (before < 1) {
    db.createObjectStore('keys');
    db.createObjectStore('entries', { keyPath: 'key' }).createIndex('account', 'accountId');
    db.createObjectStore('kept');
    db.createObjectStore('device');
  }
  if (before < 2) {
    tx.objectStore('entries').createIndex('after', 'after');
    db.createObjectStore('files', { keyPath: 'id' }).createIndex('account', 'accountId');
    db.createObjectStore('unfinished', { keyPath: ['accountId', 'name'] }).createIndex('account', 'accountId');
    db.createObjectStore('untold', { keyPath: 'key' }).createIndex('account', 'accountId');
  }
  if (before === 1) await fromVersion1(tx);
};

/** Files lay within their entry, and a visit that was being written among what was kept for reading. */
const fromVersion1 = async (tx: Upgrading): Promise<void> => {
  const entries = tx.objectStore('entries');
  for (const row of await entries.getAll()) {
    const { files = [], ...rest } = row as typeof row & { files?: Sealed[] };
    for (const [index, sealed] of files.entries()) {
      const { accountId, key } = rest;
      const place = `${accountId}/entries/${key}/${index}`;
      await tx.objectStore('files').put({ id: oldFileId(key, index), accountId, place, type: '', sealed });
    }
    await entries.put(rest);
  }
  const kept = tx.objectStore('kept');
  for (const [accountId, name] of await kept.getAllKeys()) {
    const moved = movedName(name);
    const sealed = moved && (await kept.get([accountId, name]));
    if (!sealed) continue;
    const place = `${accountId}/kept/${name}`;
    await tx
      .objectStore('unfinished')
      .put({ accountId, name: moved, kind: 'visit', key: '', changedAt: 0, place, files: [], sealed });
    await kept.delete([accountId, name]);
  }
};

/** Where a file of an entry of version 1 lies now. Pure. */
export const oldFileId = (entry: string, index: number): string => `${entry}/${index}`;

/** Under which a visit of version 1, or its pictures, are found now; undefined for what is kept for reading. Pure. */
export const movedName = (name: string): string | undefined => {
  const found = /^field\.(visit|pictures)\.(.+)$/u.exec(name);
  return found ? `${found[1]}.${found[2]}` : undefined;
};
