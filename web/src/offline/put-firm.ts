import type { StoreNames, StoreValue } from 'idb';
import type { Contents } from './contents.js';
import type { DeviceDatabase } from './database.js';

/** Puts a row and waits until the disk has it: what somebody is told lies here is here after a power cut. */
export const putFirm = async <S extends StoreNames<Contents>>(
  db: DeviceDatabase,
  store: S,
  value: StoreValue<Contents, S>,
): Promise<void> => {
  const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
  await tx.store.put(value);
  await tx.done;
};
