import { Reader } from '../../../src/platform/database/unit-of-work.js';
import type { Body, World } from '../../support/world.js';

export type EscalationRow = {
  id: string;
  case_id: string;
  deadline_id: string | null;
  clock: string | null;
  rung: string;
  rung_at: string;
  fired_at: string;
  effect: string;
  level: number;
  ack_due_at: string | null;
  acknowledged_at: string | null;
  ended_at: string | null;
  undelivered: boolean;
  alarmed_at: string | null;
  subject_id: string | null;
  trigger: string | null;
};

export type AlertItem = Body & {
  escalationId: string;
  caseId: string;
  clock: string | null;
  rung: string;
  effect: string;
  messageId: string | null;
  readAt: string | null;
  needsNote: boolean;
  sentence: { zh: string; en: string };
};

const reader = ({ app }: World): Reader => app.get(Reader, { strict: false });

export const rows = <R>(world: World, text: string, ...params: unknown[]): Promise<R[]> => reader(world).sql<R>(text, params);

/** What has fired on the case, in order of true time. */
export const escalationsOf = (world: World, caseId: string): Promise<EscalationRow[]> =>
  rows<EscalationRow>(world, 'SELECT * FROM escalations WHERE case_id = ? ORDER BY rung_at, id', caseId);

/** `verify p50` … in order of true time. */
export const firedOn = async (world: World, caseId: string, clock?: string): Promise<string[]> =>
  (await escalationsOf(world, caseId))
    .filter((e) => clock === undefined || e.clock === clock)
    .map((e) => (clock === undefined ? `${String(e.clock)} ${e.rung}` : e.rung));

/** Usernames told of that rung, in order. */
export const toldOf = async (world: World, caseId: string, clock: string | null, rung: string): Promise<string[]> => {
  const where = clock === null ? 'e.clock IS NULL' : 'e.clock = ?';
  const found = await rows<{ username: string }>(
    world,
    `SELECT s.username FROM alerts a JOIN escalations e ON e.id = a.escalation_id JOIN staff s ON s.id = a.staff_id
     WHERE e.case_id = ? AND ${where} AND e.rung = ? ORDER BY s.username`,
    ...[caseId, ...(clock === null ? [] : [clock]), rung],
  );
  return [...new Set(found.map(({ username }) => username))];
};

/** Moves the clock and lets the sweep do its work, alarm or not. */
export const sweepAt = async (world: World, moment: string): Promise<void> => {
  world.at(moment);
  await world.run('rungs.sweep');
};

export const alertsOf = async (world: World, username: string, query = '?limit=100'): Promise<AlertItem[]> =>
  (await (await world.as(username)).get<{ items: AlertItem[] }>(`/api/alerts${query}`)).body.items;

/** The events of those kinds on the case, in order. */
export const eventsOf = (world: World, caseId: string, ...kinds: string[]) =>
  rows<{ kind: string; at: string; seq: number; visibility: string; particulars: string }>(
    world,
    `SELECT kind, at, seq, visibility, particulars FROM case_events WHERE case_id = ? AND kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY seq`,
    ...[caseId, ...kinds],
  );
