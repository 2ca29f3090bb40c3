import type { Reads } from '../database/tx.js';
import { AuditAnchor } from './audit-anchor.entity.js';
import type { AuditEntry } from './audit-entry.entity.js';
import { AuditHead } from './audit-head.entity.js';
import { AUDIT_GUARDS } from './audit-tables.js';
import type { AuditWitness } from './audit-witness.js';
import type { ChainFault } from './chain-fault.js';
import { ChainWalk, type KnownEnd } from './chain-walk.js';
import { entriesFrom } from './entries-from.js';
import { missingGuards } from './guards.js';

export type ChainState = { district: string; entries: number; hash: string; fault: ChainFault | undefined };

export type AuditState = {
  chains: ChainState[];
  /** Rows that a witness knows and the chain does not; the first of each. */
  strangers: ChainFault[];
  /** Notes that wait for their place in a chain. */
  waiting: number;
  /** Triggers that are missing or switched off. */
  missingGuards: string[];
};

/** An anchor from outside: printed, mailed, in the report. */
export type GivenAnchor = KnownEnd & { district: string };

/** `guarded`: further tables that the database itself keeps from being changed. */
type Verified = { witnesses: readonly AuditWitness[]; guarded?: readonly string[]; given?: readonly GivenAnchor[] };

/**
 * Checks every chain from its first entry to its head, against its anchors and those given, and the rows that witnesses hold against their
 * digests. Each chain to its first fault. Reads only, beside a running application.
 */
export const verifyAudit = async (reads: Reads, { witnesses, guarded = [], given = [] }: Verified): Promise<AuditState> => {
  const chains: ChainState[] = [];
  const anchors = [...(await anchorsOf(reads)), ...given];
  for (const district of await districtsOf(reads, anchors)) {
    const own = anchors.filter((anchor) => anchor.district === district);
    chains.push(await verifyChain(reads, district, own, witnesses));
  }
  const strangers: ChainFault[] = [];
  for (const witness of witnesses) strangers.push(...(await strangerTo(reads, witness)));
  const [waiting] = await reads.sql<{ n: number }>('SELECT COUNT(*) AS n FROM audit_notes');
  const tables = [...[...AUDIT_GUARDS, ...witnesses].map(({ table }) => table), ...guarded];
  return { chains, strangers, waiting: waiting?.n ?? 0, missingGuards: await missingGuards(reads, tables) };
};

const anchorsOf = async (reads: Reads): Promise<GivenAnchor[]> =>
  (await reads.find(AuditAnchor, {})).map(({ districtCode, day, seq, hash }) => ({ district: districtCode, day, seq, hash }));

const districtsOf = async (reads: Reads, anchors: readonly GivenAnchor[]): Promise<string[]> => {
  const rows = await reads.sql<{ district: string }>(
    'SELECT DISTINCT district_code AS district FROM audit_entries UNION SELECT district_code AS district FROM audit_heads',
  );
  return [...new Set([...rows, ...anchors].map(({ district }) => district))].toSorted();
};

const verifyChain = async (
  reads: Reads,
  district: string,
  anchors: readonly KnownEnd[],
  witnesses: readonly AuditWitness[],
): Promise<ChainState> => {
  const walk = new ChainWalk(district, anchors);
  const stateWith = (fault: ChainFault | undefined): ChainState => {
    const { seq, hash } = walk.last;
    return { district, entries: seq, hash, fault };
  };
  const fault = await walkOn(reads, walk, witnesses, Infinity);
  if (fault) return stateWith(fault);
  // Read after the entries: one beyond it was not chained by us. What was chained meanwhile is walked now, as far as the head told of it.
  const head = await reads.findOne(AuditHead, { districtCode: district });
  return stateWith((await walkOn(reads, walk, witnesses, head?.seq ?? 0)) ?? walk.end(head));
};

/** From where the walk stands to the number given, or its first fault. */
const walkOn = async (
  reads: Reads,
  walk: ChainWalk,
  witnesses: readonly AuditWitness[],
  upTo: number,
): Promise<ChainFault | undefined> => {
  for await (const found of entriesFrom(reads, walk.district, walk.taken)) {
    const batch = found.filter(({ seq }) => seq <= upTo);
    if (batch.length === 0) return undefined;
    const fault = firstOf(batch, (row) => walk.take(row));
    const sound = fault?.seq === undefined ? batch : batch.filter(({ seq }) => seq < (fault.seq ?? 0));
    const unproven = await firstUnproven(reads, sound, witnesses);
    if (unproven ?? fault) return unproven ?? fault;
  }
  return undefined;
};

const firstOf = <T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The first entry whose row is not what the entry says: changed, gone, or there where no digest speaks of it. */
const firstUnproven = async (
  reads: Reads,
  entries: readonly AuditEntry[],
  witnesses: readonly AuditWitness[],
): Promise<ChainFault | undefined> => {
  const ids = entries.map(({ id }) => id);
  const faults: ChainFault[] = [];
  for (const { table, ref, digestsOf } of witnesses) {
    const digests = await digestsOf(reads, ids);
    const fault = firstOf(entries, ({ id, seq, districtCode, refs }) => {
      const told = (JSON.parse(refs) as Record<string, unknown>)[ref];
      const found = digests.get(id);
      if (told === found) return undefined;
      const kind = found === undefined ? 'missing' : told === undefined ? 'inserted' : 'changed';
      return { kind, table, district: districtCode, seq, id } as const;
    });
    if (fault) faults.push(fault);
  }
  return faults.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0))[0];
};

/** In one statement, so that no note moves into the chain in between. */
const strangerTo = async (reads: Reads, { table }: AuditWitness): Promise<ChainFault[]> => {
  const rows = await reads.sql<{ id: string }>(
    `SELECT w.id FROM ${table} w WHERE NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e.id = w.id)
     AND NOT EXISTS (SELECT 1 FROM audit_notes n WHERE n.id = w.id) ORDER BY w.id LIMIT 1`,
  );
  return rows.map(({ id }) => ({ kind: 'inserted', table, district: null, seq: null, id }));
};
