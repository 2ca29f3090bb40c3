import { useSyncExternalStore } from 'react';
import { canKeep, database } from './database.js';
import { accountHere } from './device-account.js';

/** How many entries of this account lie on the device. `turn` changes with every change of any of them. */
export type Waiting = { waiting: number; refused: number; turn: number };

let shown: Waiting = { waiting: 0, refused: 0, turn: 0 };
const listeners = new Set<() => void>();

/** Other tabs of the desk on this device. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('huicha-outbox') : undefined;
tabs?.addEventListener('message', () => void count());

const count = async (): Promise<void> => {
  const accountId = accountHere();
  const rows = accountId === undefined ? [] : await (await database()).getAllFromIndex('entries', 'account', accountId);
  const refused = rows.filter(({ state }) => state === 'refused').length;
  shown = { waiting: rows.length - refused, refused, turn: shown.turn + 1 };
  for (const tell of listeners) tell();
};

/** To be called after every change, here and in the other tabs. */
export const tellWaiting = async (): Promise<void> => {
  if (!canKeep()) return;
  await count();
  tabs?.postMessage('changed');
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useWaiting = (): Waiting => useSyncExternalStore(subscribe, () => shown);

export const waitingNow = (): Waiting => shown;
