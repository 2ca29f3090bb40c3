import { problemOf } from '../api/problem.js';
import { canKeep, database } from './database.js';
import { accountHere, deviceKey } from './device-account.js';
import { openJson, sealJson } from './sealing.js';

/** Something read earlier, and when (ISO). */
export type Kept<T> = { value: T; at: string };

const boundTo = (accountId: string, name: string): string => `${accountId}/kept/${name}`;

/** Keeps something for reading without network, sealed, until the account signs out. */
export const keep = async (name: string, value: unknown, accountId = accountHere()): Promise<void> => {
  if (accountId === undefined || !canKeep()) return;
  const db = await database();
  const kept: Kept<unknown> = { value, at: new Date(Date.now()).toISOString() };
  await db.put('kept', await sealJson(await deviceKey(db, accountId), boundTo(accountId, name), kept), [accountId, name]);
};

export const keptHere = async <T>(name: string, accountId = accountHere()): Promise<Kept<T> | undefined> => {
  if (accountId === undefined || !canKeep()) return undefined;
  const db = await database();
  const sealed = await db.get('kept', [accountId, name]);
  return sealed && openJson<Kept<T>>(await deviceKey(db, accountId), boundTo(accountId, name), sealed);
};

/** Fresh from the server, or without network as it was kept; `at` says when that was. Throws the server's Problem, or `offline` with nothing kept. */
export const readThrough = async <T>(name: string, read: () => Promise<T>): Promise<{ value: T; keptAt?: string }> => {
  try {
    const value = await read();
    await keep(name, value);
    return { value };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem.isUnreachable) throw problem;
    const kept = await keptHere<T>(name);
    if (!kept) throw problem;
    return { value: kept.value, keptAt: kept.at };
  }
};
