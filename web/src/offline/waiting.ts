import { useSyncExternalStore } from 'react';
import { canKeep, database } from './database.js';
import { accountHere } from './device-account.js';
import { countsOf } from './outbox-rules.js';

/** What of this account lies on the device, counted. `turn` changes with every change of any of it. */
export type Waiting = {
  waiting: number;
  refused: number;
  /** Begun, and not handed in. */
  unfinished: number;
  /** Arrived while nobody looked, and not told. */
  untold: number;
  turn: number;
  /** How far a round of sending has come. */
  sending?: { done: number; all: number };
};

let shown: Waiting = { waiting: 0, refused: 0, unfinished: 0, untold: 0, turn: 0 };
const listeners = new Set<() => void>();

/** Other tabs of the desk on this device. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('huicha-outbox') : undefined;
tabs?.addEventListener('message', () => void count());

const show = (next: Waiting): void => {
  shown = next;
  for (const tell of listeners) tell();
};

const count = async (): Promise<void> => {
  const accountId = accountHere();
  const counts = accountId === undefined ? { ...countsOf([], []), untold: 0 } : await countOf(accountId);
  show({ ...shown, ...counts, turn: shown.turn + 1 });
};

const countOf = async (accountId: string): Promise<Pick<Waiting, 'waiting' | 'refused' | 'unfinished' | 'untold'>> => {
  const db = await database();
  const entries = await db.getAllFromIndex('entries', 'account', accountId);
  const unfinished = await db.getAllFromIndex('unfinished', 'account', accountId);
  // Of version 1 the pictures lie beside their visit.
  const begun = unfinished.filter(({ name }) => !name.startsWith('pictures.'));
  return { ...countsOf(entries, begun), untold: await db.countFromIndex('untold', 'account', accountId) };
};

/** To be called after every change, here and in the other tabs. */
export const tellWaiting = async (): Promise<void> => {
  if (!canKeep()) return;
  await count();
  tabs?.postMessage('changed');
};

/** Of this tab alone: it is the one that sends. */
export const tellSending = (sending: Waiting['sending']): void => show({ ...shown, sending });

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useWaiting = (): Waiting => useSyncExternalStore(subscribe, () => shown);

export const waitingNow = (): Waiting => shown;
