import { entriesHere, write } from './outbox.js';

/** A screen that sends by itself has given up, or been told, long before this (ms). */
const CUT_OFF_AFTER = 60_000;

/** What a screen was sending when the power or the tab went: it goes out by itself now, under the same key. Younger ones are looked at again. */
export const sendHeld = async (): Promise<void> => {
  const now = Date.now();
  const held = (await entriesHere()).filter(({ state }) => state === 'held');
  const cutOff = held.filter(({ createdAt }) => now - createdAt >= CUT_OFF_AFTER);
  for (const entry of cutOff) await write({ ...entry, state: 'waiting', triedAt: entry.createdAt });
  if (cutOff.length < held.length) setTimeout(() => void sendHeld().catch(() => undefined), CUT_OFF_AFTER);
};
