import { canKeep, database } from './database.js';
import { accountHere, deviceKey } from './device-account.js';
import { putFirm } from './put-firm.js';
import { openJson, sealJson } from './sealing.js';
import { isOutdated } from './outbox-rules.js';
import { tellWaiting } from './waiting.js';

/** An entry that went out by itself: what the server answered, and the form, for the person to be told and the slip to be printed. */
export type Untold = { key: string; arrivedAt: number; title: string; answer: unknown; form: unknown };

export const keepUntold = async ({ key, ...told }: Omit<Untold, 'arrivedAt'>): Promise<void> => {
  const accountId = accountHere();
  // Not silently: the entry with which it came stays then, and is sent once more under its key.
  if (accountId === undefined) throw new Error('Nobody is signed in at this device.');
  const db = await database();
  const sealed = await sealJson(await deviceKey(db, accountId), boundTo(accountId, key), told);
  await putFirm(db, 'untold', { key, accountId, arrivedAt: Date.now(), sealed });
};

/** Of whoever is signed in, oldest first. */
export const untoldHere = async (): Promise<Untold[]> => {
  const accountId = accountHere();
  if (accountId === undefined || !canKeep()) return [];
  await forgetOutdated();
  const db = await database();
  const key = await deviceKey(db, accountId);
  const rows = await db.getAllFromIndex('untold', 'account', accountId);
  rows.sort((one, other) => one.arrivedAt - other.arrivedAt);
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      ...(await openJson<Omit<Untold, 'key' | 'arrivedAt'>>(key, boundTo(accountId, row.key), sealed)),
    })),
  );
};

/** The person knows number and code. */
export const markTold = async (key: string): Promise<void> => {
  await (await database()).delete('untold', key);
  await tellWaiting();
};

/** Whoever's they are: a code lies no longer on a device than somebody may still ask for it. */
export const forgetOutdated = async (): Promise<void> => {
  const db = await database();
  for (const { key, arrivedAt } of await db.getAll('untold'))
    if (isOutdated(arrivedAt, Date.now())) await db.delete('untold', key);
};

const boundTo = (accountId: string, key: string): string => `${accountId}/untold/${key}`;
