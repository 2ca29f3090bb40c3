import type { Happened } from '../../cases/queues/case-news.service.js';
import type { Reads } from '../../platform/database/tx.js';

/** What happened on cases, up to and with `upTo`. `isCut`: so much that not all of it was read. */
export type Stretch = { upTo: number; happened: Happened[]; isCut: boolean };

/** More than a screen can show anyway: whoever missed more reads its list anew. */
const LONGEST = 1000;

/** How far the district's chain has come; it grows by what is committed, in one order on every engine, about a second after the act. */
export const headOf = async (reads: Reads, district: string): Promise<number> => {
  const rows = await reads.sql<{ seq: number }>('SELECT seq FROM audit_heads WHERE district_code = ?', [district]);
  return rows[0]?.seq ?? 0;
};

/** The case events that the chain has taken in between. */
export const stretchOf = async (reads: Reads, district: string, after: number, upTo: number): Promise<Stretch> => {
  const rows = await reads.sql<Omit<Happened, 'particulars'> & { particulars: string }>(
    `SELECT e.case_id AS "caseId", e.kind AS kind, e.visibility AS visibility, e.particulars AS particulars
     FROM audit_entries a JOIN case_events e ON e.id = a.id
     WHERE a.district_code = ? AND a.seq > ? AND a.seq <= ? ORDER BY a.seq LIMIT ?`,
    [district, after, upTo, LONGEST + 1],
  );
  const happened = rows
    .slice(0, LONGEST)
    .map(({ particulars, ...row }) => ({ ...row, particulars: JSON.parse(particulars) as Record<string, unknown> }));
  return { upTo, happened, isCut: rows.length > LONGEST };
};
