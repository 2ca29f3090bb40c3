import { openDB, type IDBPDatabase } from 'idb';
import type { Contents } from './contents.js';
import { upgrade } from './upgrade.js';

export type DeviceDatabase = IDBPDatabase<Contents>;

const VERSION = 2;

let opened: Promise<DeviceDatabase> | undefined;

/** What this device keeps. Throws where the browser keeps nothing (private windows of some, storage switched off). */
export const database = (): Promise<DeviceDatabase> => {
  opened ??= openDB<Contents>('huicha', VERSION, {
    upgrade: (db, before, _now, tx) => upgrade(db, before, tx),
    // A newer version of the desk in another tab wants the database: it gets it, this tab opens it anew.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  }).catch((reason: unknown) => {
    opened = undefined;
    throw reason;
  });
  return opened;
};

/** Whether the browser can keep things sealed: only over TLS or on the machine itself does it offer cryptography. */
export const canKeep = (): boolean => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;
