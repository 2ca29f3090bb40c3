import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Bytes as they lie on the device (AES-GCM). */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** `waiting`: goes out by itself. `refused`: the server said no; somebody has to look at it. */
export type EntryState = 'waiting' | 'refused';

export type EntryRow = {
  /** Also the idempotency key of its first request. */
  key: string;
  accountId: string;
  state: EntryState;
  /** Milliseconds since 1970: entries go out in this order. */
  createdAt: number;
  /** How many of its requests have been carried out. */
  sent: number;
  sealed: Sealed;
  files: Sealed[];
};

type Contents = DBSchema & {
  /** Of each account, not extractable: it works in this browser and cannot be carried away. */
  keys: { key: string; value: CryptoKey };
  entries: { key: string; value: EntryRow; indexes: { account: string } };
  /** For reading without network, under account and name. */
  kept: { key: [string, string]; value: Sealed };
  /** Whose desk was open here last. */
  device: { key: 'account'; value: string };
};

export type DeviceDatabase = IDBPDatabase<Contents>;

let opened: Promise<DeviceDatabase> | undefined;

/** What this device keeps. Throws where the browser keeps nothing (private windows of some, storage switched off). */
export const database = (): Promise<DeviceDatabase> => {
  opened ??= openDB<Contents>('huicha', 1, {
    upgrade: (db) => {
      db.createObjectStore('keys');
      db.createObjectStore('entries', { keyPath: 'key' }).createIndex('account', 'accountId');
      db.createObjectStore('kept');
      db.createObjectStore('device');
    },
    // A newer version of the desk in another tab wants the database: it gets it, this tab opens it anew.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  return opened;
};

/** Whether the browser can keep things sealed: only over TLS or on the machine itself does it offer cryptography. */
export const canKeep = (): boolean => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;
