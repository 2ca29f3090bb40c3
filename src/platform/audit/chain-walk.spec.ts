import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from './audit-entry.entity.js';
import { ChainWalk, type KnownEnd } from './chain-walk.js';
import { BEFORE_THE_FIRST, hashOf } from './chained-form.js';
import { sentenceOfFault, type ChainFault } from './chain-fault.js';

const chainOf = (length: number): AuditEntry[] => {
  const rows: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) rows.push(sealed(entryOf(seq, rows.at(-1)?.hash ?? BEFORE_THE_FIRST)));
  return rows;
};

const entryOf = (seq: number, prevHash: string, id = `e${seq}`): Omit<AuditEntry, 'hash'> => ({
  id,
  districtCode: '990114',
  at: `2026-10-12T09:00:00.${String(seq).padStart(3, '0')}+08:00`,
  actorKind: 'staff',
  actorId: 's1',
  action: 'case.note',
  subjectType: 'case',
  subjectId: `c${seq % 3}`,
  refs: `{"event":"${id}","seq":${seq}}`,
  seq,
  prevHash,
});
const sealed = (entry: Omit<AuditEntry, 'hash'>): AuditEntry => ({ ...entry, hash: hashOf(entry) });
/** As somebody does who knows how the chain is made. */
const rechained = (rows: readonly AuditEntry[]): AuditEntry[] => {
  const done: AuditEntry[] = [];
  for (const row of rows) done.push(sealed({ ...row, seq: done.length + 1, prevHash: done.at(-1)?.hash ?? BEFORE_THE_FIRST }));
  return done;
};
const numbered = (rows: readonly AuditEntry[]): AuditEntry[] => rows.map((row, at) => ({ ...row, seq: at + 1 }));

const walk = (rows: readonly AuditEntry[], { head, anchors }: { head?: KnownEnd; anchors?: KnownEnd[] } = {}) => {
  const way = new ChainWalk('990114', anchors);
  for (const row of rows.toSorted((a, b) => a.seq - b.seq)) {
    const fault = way.take(row);
    if (fault) return fault;
  }
  return way.end(head);
};

const TRUE = chainOf(12);
const head = TRUE.at(-1)!;
const anchors = [{ seq: 8, hash: TRUE[7]!.hash, day: '2026-10-12' }];
const replaced = (seq: number, patch: Partial<AuditEntry>): AuditEntry[] =>
  TRUE.map((row) => (row.seq === seq ? { ...row, ...patch } : row));
const forged = sealed(entryOf(6, TRUE[4]!.hash, 'forged'));

/** What somebody did to the rows, and what the walk says. */
const CASES: [string, AuditEntry[], ChainFault['kind'], number][] = [
  ['one word changed', replaced(5, { actorId: 's2' }), 'changed', 5],
  ['a reference written otherwise', replaced(5, { refs: `{"seq":5,"event":"e5"}` }), 'changed', 5],
  ['references that are no JSON', replaced(5, { refs: '{' }), 'changed', 5],
  ['the hash changed', replaced(5, { hash: 'f'.repeat(64) }), 'changed', 5],
  ['the link changed', replaced(5, { prevHash: 'f'.repeat(64) }), 'changed', 5],
  ['changed and hashed anew', replaced(5, sealed({ ...TRUE[4]!, actorId: 's2' })), 'changed', 5],
  ['the first changed and hashed anew', replaced(1, sealed({ ...TRUE[0]!, actorId: 's2' })), 'changed', 1],
  ['linked anew to nothing', replaced(5, sealed({ ...TRUE[4]!, prevHash: 'f'.repeat(64) })), 'changed', 5],
  ['one removed', TRUE.filter(({ seq }) => seq !== 5), 'missing', 5],
  ['the first removed', TRUE.slice(1), 'missing', 1],
  ['one removed, the rest counted anew', numbered(TRUE.filter(({ seq }) => seq !== 5)), 'missing', 5],
  ['several removed, the rest counted anew', numbered(TRUE.filter(({ seq }) => seq < 5 || seq > 7)), 'missing', 5],
  ['one put in between', numbered([...TRUE.slice(0, 5), { ...forged, hash: 'f'.repeat(64) }, ...TRUE.slice(5)]), 'inserted', 6],
  ['a well-made one put in between', numbered([...TRUE.slice(0, 5), forged, ...TRUE.slice(5)]), 'inserted', 6],
  ['one put before the first', [...TRUE, { ...TRUE[3]!, seq: 0 }], 'inserted', 0],
  ['a second one under the same number', [...TRUE.slice(0, 5), TRUE[4]!, ...TRUE.slice(5)], 'inserted', 5],
  ['one appended', [...TRUE, { ...entryOf(13, head.hash), hash: 'f'.repeat(64) }], 'inserted', 13],
  ['a well-made one appended', [...TRUE, sealed(entryOf(13, head.hash))], 'inserted', 13],
  ['neighbours exchanged', numbered([...TRUE.slice(0, 4), TRUE[5]!, TRUE[4]!, ...TRUE.slice(6)]), 'reordered', 5],
  [
    'distant ones exchanged',
    numbered([...TRUE.slice(0, 4), TRUE[8]!, ...TRUE.slice(5, 8), TRUE[4]!, ...TRUE.slice(9)]),
    'reordered',
    5,
  ],
  ['the end cut off', TRUE.slice(0, 9), 'truncated', 10],
  ['all cut off', [], 'truncated', 1],
];

describe('walking a chain', () => {
  it('finds nothing wrong with a true one, however it is anchored', () => {
    expect(walk(TRUE, { head, anchors })).toBeUndefined();
    expect(walk([], { head: { seq: 0, hash: BEFORE_THE_FIRST } })).toBeUndefined();
    expect(walk(chainOf(1), { head: chainOf(1)[0]! })).toBeUndefined();
  });

  it.each(CASES)('names the first broken row: %s', (_, rows, kind, seq) => {
    expect(walk(rows, { head, anchors })).toMatchObject({ kind, seq });
  });

  it('finds a chain that was made anew throughout, by its anchor alone', () => {
    const anew = rechained(TRUE.filter(({ seq }) => seq !== 5));
    const end = { seq: 11, hash: anew.at(-1)!.hash };
    expect(walk(anew, { head: end })).toBeUndefined();
    expect(walk(anew, { head: end, anchors })).toMatchObject({ kind: 'rewritten', seq: 8, day: '2026-10-12' });
  });

  it('finds an end cut off together with its head, by its anchor alone', () => {
    const short = TRUE.slice(0, 6);
    expect(walk(short, { head: short.at(-1)! })).toBeUndefined();
    expect(walk(short, { head: short.at(-1)!, anchors })).toMatchObject({ kind: 'truncated', seq: 7, day: '2026-10-12' });
  });

  it('says it in both languages', () => {
    const { zh, en } = sentenceOfFault({ kind: 'changed', table: 'audit_entries', district: '990114', seq: 5, id: 'e5' });
    expect([zh, en]).toEqual(['audit_entries 990114 #5 (e5)内容被改动。', 'audit_entries 990114 #5 (e5) was changed.']);
  });
});
