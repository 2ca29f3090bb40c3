import { database, type DeviceDatabase } from './database.js';
import { newDeviceKey } from './sealing.js';

let current: string | undefined;

/** Whose desk is open in this tab. */
export const accountHere = (): string | undefined => current;

/** The key of that account on this device, made on first use. */
export const deviceKey = async (db: DeviceDatabase, accountId: string): Promise<CryptoKey> => {
  const known = await db.get('keys', accountId);
  if (known) return known;
  const fresh = await newDeviceKey();
  const tx = db.transaction('keys', 'readwrite');
  const won = await tx.store.get(accountId);
  if (!won) await tx.store.put(fresh, accountId);
  await tx.done;
  return won ?? fresh;
};

/** Opens the device for whoever has signed in; what was kept for others to read goes. Their entries and unfinished work stay, sealed, until they come back. */
export const openDevice = async (accountId: string): Promise<void> => {
  current = accountId;
  const db = await database();
  const before = await db.get('device', 'account');
  if (before === accountId) return;
  await db.put('device', accountId, 'account');
  if (before !== undefined) await forgetReading(db, before);
};

/** Wipes what the account kept here, with its key. What is theirs to finish, send or tell stays, and their key with it. */
export const closeDevice = async (accountId: string): Promise<void> => {
  current = undefined;
  const db = await database();
  await db.delete('device', 'account');
  await forgetReading(db, accountId);
};

const forgetReading = async (db: DeviceDatabase, accountId: string): Promise<void> => {
  for (const name of await db.getAllKeys('kept')) if (name[0] === accountId) await db.delete('kept', name);
  if (!(await hasLeft(db, accountId))) await db.delete('keys', accountId);
};

const LASTING = ['entries', 'files', 'unfinished', 'untold'] as const;

const hasLeft = async (db: DeviceDatabase, accountId: string): Promise<boolean> => {
  for (const store of LASTING) if ((await db.countFromIndex(store, 'account', accountId)) > 0) return true;
  return false;
};
