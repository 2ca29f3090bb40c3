import { Reader } from '../../src/platform/database/unit-of-work.js';
import type { World } from './world.js';

export type Raise = { caseId: string; rung: string; trigger: string; subjectId?: string | null };

/** What was announced to the ladder about a case, in order; done or not. */
export const raisesOf = async ({ app }: Pick<World, 'app'>, caseId: string): Promise<Raise[]> => {
  const rows = await app
    .get(Reader, { strict: false })
    .sql<{ payload: string }>(`SELECT payload FROM outbox_messages WHERE name = 'escalation.raise' ORDER BY id`);
  return rows.map(({ payload }) => JSON.parse(payload) as Raise).filter((raise) => raise.caseId === caseId);
};
