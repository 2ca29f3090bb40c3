import { database, type DeviceDatabase } from './database.js';
import { accountHere, deviceKey } from './device-account.js';
import { putFirm } from './put-firm.js';
import { openBytes, sealBytes } from './sealing.js';

/** Keeps a file sealed on the device under that id. Throws where it has no room. */
export const keepFile = async (id: string, file: Blob): Promise<void> => {
  const accountId = accountHere();
  if (accountId === undefined) throw new Error('Nobody is signed in at this device.');
  const db = await database();
  const place = `${accountId}/files/${id}`;
  const sealed = await sealBytes(await deviceKey(db, accountId), place, await file.arrayBuffer());
  await putFirm(db, 'files', { id, accountId, place, type: file.type, sealed });
};

/** `type`: of a file of version 1, whose entry knows it. */
export const fileHere = async (id: string, type?: string): Promise<Blob | undefined> => {
  const accountId = accountHere();
  if (accountId === undefined) return undefined;
  const db = await database();
  const row = await db.get('files', id);
  if (row?.accountId !== accountId) return undefined;
  const bytes = await openBytes(await deviceKey(db, accountId), row.place, row.sealed);
  return new Blob([bytes], { type: row.type || type || '' });
};

/** Of a file that has been taken away again before it was handed in. */
export const dropFile = async (id: string): Promise<void> => dropFiles(await database(), [id]);

export const dropFiles = async (db: DeviceDatabase, ids: readonly string[]): Promise<void> => {
  for (const id of ids) await db.delete('files', id);
};
