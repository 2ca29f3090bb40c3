import type { Reads, Tx } from '../platform/database/tx.js';

/** A case by its place. */
export type PlacedCase = { id: string; townCode: string; villageCode: string | null };

type Row = { id: string; town_code: string; village_code: string | null };

/** Open cases of a town, or of one village of it, by id. */
export const casesAt = async (
  reads: Reads,
  townCode: string,
  villageCode: string | null,
  lock?: 'lock',
): Promise<PlacedCase[]> => {
  const inVillage = villageCode === null ? '' : ' AND village_code = ?';
  const rows = await reads.sql<Row>(
    `SELECT id, town_code, village_code FROM cases WHERE town_code = ?${inVillage} AND state <> 'closed' ORDER BY id${forUpdate(reads, lock)}`,
    villageCode === null ? [townCode] : [townCode, villageCode],
  );
  return rows.map(({ id, town_code, village_code }) => ({ id, townCode: town_code, villageCode: village_code }));
};

/** Between a step's look at a clock and its write nothing comes: whoever moves clocks holds their cases, in the order of ids. */
export const lockCases = async (tx: Tx, caseIds: readonly string[]): Promise<void> => {
  if (tx.engine === 'sqlite' || caseIds.length === 0) return;
  await tx.sql(`SELECT id FROM cases WHERE id = ANY(?) ORDER BY id FOR UPDATE`, [[...new Set(caseIds)]]);
};

const forUpdate = ({ engine }: Reads, lock: 'lock' | undefined): string => (lock && engine === 'postgres' ? ' FOR UPDATE' : '');
