import { api, ask } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { untouchedFor } from '../api/sign-of-life.js';
import type { DeskView } from '../api/schema.js';
import { canKeep, database } from './database.js';
import { accountHere, closeDevice } from './device-account.js';
import { keep, keptHere } from './kept.js';
import { isLeaving } from './leaving.js';

const NAME = 'desk';
const NOBODY: DeskView = { session: null, acts: [], caseActs: [], channels: [], reach: null };
/** Who has not been seen by the server for so long (ms) has to reach it again first. */
const LONGEST = 12 * 3_600_000;
/** As the server ends a session at an empty chair (ms). */
const IDLE = 30 * 60_000;
/** A network that answers nothing within this (ms) is none. */
const PATIENCE = 8_000;

/**
 * Whose desk this is. Without network: whose it was when the server was last there, for half a day, no longer than the session, and at a desk no
 * longer than somebody was there.
 */
export const readDesk = async (): Promise<DeskView> => {
  try {
    const view = await ask(api.GET('/api/desk', { signal: AbortSignal.timeout(PATIENCE) }));
    await remember(view);
    return view;
  } catch (error) {
    const problem = problemOf(error);
    // Whoever has signed out has, whether or not the server could hear of it.
    if (isLeaving()) return NOBODY;
    const kept = problem.isUnreachable ? await lastDesk() : undefined;
    if (!kept) throw problem;
    return kept;
  }
};

/** Never in the way of the desk itself: a device that keeps nothing works with the network alone. */
const remember = async ({ session, ...menus }: DeskView): Promise<void> => {
  if (!canKeep()) return;
  try {
    const db = await database();
    const before = await db.get('device', 'account');
    // Over an open desk somebody is about to sign in again.
    if (session === null && before !== undefined && accountHere() === undefined) await closeDevice(before);
    if (session?.duty === null) await keep(NAME, { session, ...menus }, session.staff.id);
  } catch (reason) {
    console.info('Nothing is kept on this device.', reason);
  }
};

const lastDesk = async (): Promise<DeskView | undefined> => {
  if (!canKeep()) return undefined;
  const db = await database();
  const accountId = await db.get('device', 'account');
  const kept = accountId === undefined ? undefined : await keptHere<DeskView>(NAME, accountId);
  if (!kept?.value.session) return undefined;
  const now = Date.now();
  const unseen = now - Date.parse(kept.at);
  const isFresh = unseen < LONGEST && now < Date.parse(kept.value.session.expiresAt);
  // In a village there may be no network for hours, and the telephone is one's own; at a desk others sit down.
  const isAttended = kept.value.caseActs.includes('siteVisit') || Math.min(unseen, untouchedFor(now)) < IDLE;
  return isFresh && isAttended ? kept.value : undefined;
};
