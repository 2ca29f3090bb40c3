import type { Staff } from '../kernel/actor.js';
import { among } from '../platform/database/lists.js';
import type { Reads } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { Case } from './entities/case.entity.js';
import { isOfPollingDesk, tookAtPollingDesk } from './permissions/reading.js';

/** More petitions on one matter than anybody makes. */
const LONGEST_CHAIN = 100;

/**
 * The file as this reader may know its relatives: merged and earlier cases from which the reader is shut out are not there, nor earlier ones that
 * the polling desk must not know of, and the count of petitions does not count them.
 */
export const withSeenRelatives = async (reads: Reads, actor: Staff, file: CaseFile): Promise<CaseFile> => {
  const { kase, children } = file;
  if (kase.parentId === null && kase.repeatOfId === null && children.length === 0) return file;
  const earlier = await earlierOf(reads, kase.repeatOfId);
  const others = [...children.map(({ id }) => id), ...(kase.parentId === null ? [] : [kase.parentId])];
  const hidden = await hiddenRelatives(reads, actor, kase, { earlier, others });
  if (hidden.size === 0) return file;
  const seen = earlier.filter((id) => !hidden.has(id));
  const repeats = seen.length === earlier.length ? {} : { repeatOfId: seen[0] ?? null, petitionCount: seen.length + 1 };
  const parentId = kase.parentId !== null && hidden.has(kase.parentId) ? null : kase.parentId;
  return { ...file, kase: { ...kase, ...repeats, parentId }, children: children.filter(({ id }) => !hidden.has(id)) };
};

/** Of a case's relatives, those of which the reader must not be told. */
export const hiddenRelatives = async (
  reads: Reads,
  actor: Staff,
  kase: Pick<Case, 'receivedById'>,
  { earlier, others }: { earlier: readonly string[]; others: readonly string[] },
): Promise<ReadonlySet<string>> => {
  const shutOut = await shutOutFrom(reads, actor, [...earlier, ...others]);
  const connected = tookAtPollingDesk(actor, kase) ? earlier : await ownAtPollingDesk(reads, actor, earlier);
  return new Set([...shutOut, ...connected]);
};

const ownAtPollingDesk = async (reads: Reads, actor: Staff, caseIds: readonly string[]): Promise<string[]> => {
  if (caseIds.length === 0 || !isOfPollingDesk(actor)) return [];
  return (await reads.find(Case, { id: caseIds, receivedById: actor.id })).map(({ id }) => id);
};

/** Of these cases, those from which the reader is shut out. */
export const shutOutFrom = async (
  reads: Reads,
  { id, groupId }: Staff,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (caseIds.length === 0) return new Set();
  const [inList, list] = among(reads, caseIds);
  const rows = await reads.sql<{ id: string }>(
    `SELECT DISTINCT x.case_id AS id FROM case_exclusions x WHERE x.case_id ${inList} AND x.lifted_at IS NULL
       AND (x.staff_id = ? OR x.group_id = ?)`,
    [list, id, groupId],
  );
  return new Set(rows.map((row) => row.id));
};

/** The earlier petitions on the matter, the last one first. */
export const earlierOf = async (reads: Reads, first: string | null): Promise<string[]> => {
  const chain: string[] = [];
  for (let next = first; next !== null && !chain.includes(next) && chain.length < LONGEST_CHAIN;) {
    chain.push(next);
    next = (await reads.findOne(Case, { id: next }))?.repeatOfId ?? null;
  }
  return chain;
};
